<#ftl output_format="plainText">
<#-- Keycloak changes the address as soon as its link is fetched, which scanners of mail do: the page asks first. -->
<#assign page = url.resourcesUrl + "/confirm.html#" + link?url("UTF-8")>
${msg("guichetAddressChangeBody", page, newEmail, (user.email!user.username), linkExpirationFormatter(linkExpiration))}
