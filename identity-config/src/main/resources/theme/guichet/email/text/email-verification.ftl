<#ftl output_format="plainText">
<#-- Accounts that Guichet made are called by nothing that says anything. -->
<#assign account = user.username?starts_with("guichet-")?then(user.email!user.username, user.username)>
${msg("guichetVerificationBody", link, (user.email!""), account, linkExpirationFormatter(linkExpiration))}
