<#ftl output_format="plainText">
${msg("guichetVerificationBody", link, (user.email!""), user.username, linkExpirationFormatter(linkExpiration))}
