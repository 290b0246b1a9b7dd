<#import "template.ftl" as layout>
<#-- As Keycloak's, and below its text what the script finds in the link of an invitation. -->
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>
            ${kcSanitize(msg("${messageHeader}"))?no_esc}
        <#else>
            ${message.summary}
        </#if>
    <#elseif section = "form">
    <div id="kc-info-message">
        <p class="instruction">${message.summary}<#if requiredActions??><#list requiredActions>: <b><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#sep></#items></b></#list></#if></p>
        <#if actionUri?has_content>
        <div id="guichet-link" hidden>
            <p>${msg("guichetLinkAddress")} <b id="guichet-address"></b></p>
            <p id="guichet-for" hidden>${msg("guichetLinkFor")} <b id="guichet-organization"></b></p>
            <p>${msg("guichetLinkNotMine")}</p>
        </div>
        </#if>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
                <p><a href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
            <#elseif actionUri?has_content>
                <p><a href="${actionUri}">${msg("proceedWithAction")}</a></p>
            <#elseif (client.baseUrl)?has_content>
                <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
            </#if>
        </#if>
    </div>
    </#if>
</@layout.registrationLayout>
