<#ftl output_format="plainText">
<#-- Accounts that Guichet made are called by nothing that says anything. -->
<#assign account = user.username?starts_with("guichet-")?then(user.email!user.username, user.username)>
${msg("guichetPasswordResetBody", link, (user.email!""), account, linkExpirationFormatter(linkExpiration))}
