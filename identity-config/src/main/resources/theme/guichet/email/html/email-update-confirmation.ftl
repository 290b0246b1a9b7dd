<#import "template.ftl" as layout>
<#import "said.ftl" as words>
<#-- Keycloak changes the address as soon as its link is fetched, which scanners of mail do: the page asks first. -->
<#assign page = url.resourcesUrl + "/confirm.html#" + link?url("UTF-8")>
<@layout.emailLayout>
${words.said("guichetAddressChangeBodyHtml", page, newEmail, user.email!user.username, linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
