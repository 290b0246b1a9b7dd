<#import "template.ftl" as layout>
<#import "said.ftl" as words>
<#-- Accounts that Guichet made are called by nothing that says anything. -->
<#assign account = user.username?starts_with("guichet-")?then(user.email!user.username, user.username)>
<@layout.emailLayout>
${words.said("guichetVerificationBodyHtml", link, user.email!"", account, linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
