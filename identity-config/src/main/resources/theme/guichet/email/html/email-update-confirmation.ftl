<#import "template.ftl" as layout>
<#-- Keycloak changes the address as soon as its link is fetched, which scanners of mail do: the page asks first. -->
<#assign page = url.resourcesUrl + "/confirm.html#" + link?url("UTF-8")>
<@layout.emailLayout>
${kcSanitize(msg("guichetAddressChangeBodyHtml", page, newEmail?esc?markup_string, (user.email!user.username)?esc?markup_string, linkExpirationFormatter(linkExpiration)))?no_esc}
</@layout.emailLayout>
