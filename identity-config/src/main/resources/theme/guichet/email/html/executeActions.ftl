<#import "template.ftl" as layout>
<#import "said.ftl" as words>
<#-- The names are those of the invitation; a mail that an operator sends from the admin console has none. -->
<#assign organization = (user.attributes.guichetOrganization)!"">
<#assign desk = (user.attributes.guichetDesk)!"">
<#assign fragment = "organization=" + organization?url("UTF-8")?replace("'", "%27") + "&desk=" + desk?url("UTF-8")?replace("'", "%27")>
<@layout.emailLayout>
<#if organization?has_content>
${words.said(desk?has_content?then("guichetInvitationAtDeskBodyHtml", "guichetInvitationBodyHtml"), link + "#" + fragment, user.email!"", organization, desk, linkExpirationFormatter(linkExpiration))}
<#else>
${words.said("executeActionsBodyHtml", link, "", "", "", linkExpirationFormatter(linkExpiration))}
</#if>
</@layout.emailLayout>
