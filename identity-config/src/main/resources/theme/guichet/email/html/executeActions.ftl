<#import "template.ftl" as layout>
<#-- The names are those of the invitation; a mail that an operator sends from the admin console has none. -->
<#assign organization = (user.attributes.guichetOrganization)!"">
<#assign desk = (user.attributes.guichetDesk)!"">
<#assign fragment = "organization=" + organization?url("UTF-8")?replace("'", "%27") + "&desk=" + desk?url("UTF-8")?replace("'", "%27")>
<@layout.emailLayout>
<#if organization?has_content>
${kcSanitize(msg(desk?has_content?then("guichetInvitationAtDeskBodyHtml", "guichetInvitationBodyHtml"), link + "#" + fragment, (user.email!"")?esc?markup_string, organization?esc?markup_string, desk?esc?markup_string, linkExpirationFormatter(linkExpiration)))?no_esc}
<#else>
${kcSanitize(msg("executeActionsBodyHtml", link, linkExpiration, realmName, "", linkExpirationFormatter(linkExpiration)))?no_esc}
</#if>
</@layout.emailLayout>
