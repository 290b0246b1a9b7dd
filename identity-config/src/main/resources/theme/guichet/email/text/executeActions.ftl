<#ftl output_format="plainText">
<#-- The names are those of the invitation; a mail that an operator sends from the admin console has none. -->
<#assign organization = (user.attributes.guichetOrganization)!"">
<#assign desk = (user.attributes.guichetDesk)!"">
<#assign fragment = "organization=" + organization?url("UTF-8")?replace("'", "%27") + "&desk=" + desk?url("UTF-8")?replace("'", "%27")>
<#if organization?has_content>
${msg(desk?has_content?then("guichetInvitationAtDeskBody", "guichetInvitationBody"), link + "#" + fragment, (user.email!""), organization, desk, linkExpirationFormatter(linkExpiration))}
<#else>
${msg("executeActionsBody", link, linkExpiration, realmName, "", linkExpirationFormatter(linkExpiration))}
</#if>
