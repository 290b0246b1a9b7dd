<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("guichetVerificationBodyHtml", link, (user.email!"")?esc?markup_string, user.username?esc?markup_string, linkExpirationFormatter(linkExpiration)))?no_esc}
</@layout.emailLayout>
