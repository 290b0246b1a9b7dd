<#-- Whoever reads mails of Guichet may have no account yet; the page says so to everybody, so that it tells nothing. -->
<#macro content>
<#assign known = (client.clientId)!"" home = (client.baseUrl)!"">
<#if known == "guichet-portal" && home?has_content && ["login", "login-reset-password"]?seq_contains(pageId!"")>
<p id="guichet-access">${msg("guichetNoAccess")} <a href="${home?ensure_ends_with("/")}access">${msg("guichetAskAccess")}</a></p>
</#if>
</#macro>
