<#ftl output_format="plainText">
${msg("guichetPasswordResetBody", link, (user.email!""), user.username, linkExpirationFormatter(linkExpiration))}
