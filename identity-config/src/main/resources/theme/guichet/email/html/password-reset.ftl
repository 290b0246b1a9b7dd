<#import "template.ftl" as layout>
<#-- Accounts that Guichet made are called by nothing that says anything. -->
<#assign account = user.username?starts_with("guichet-")?then(user.email!user.username, user.username)>
<@layout.emailLayout>
${kcSanitize(msg("guichetPasswordResetBodyHtml", link, (user.email!"")?esc?markup_string, account?esc?markup_string, linkExpirationFormatter(linkExpiration)))?no_esc}
</@layout.emailLayout>
