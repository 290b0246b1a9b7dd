<#--
  A text of ours with what others wrote in it. Keycloak's `kcSanitize` undoes the escaping before it looks for markup, and `msg`
  reads a value such as ${...} as the name of a text: so both see only marks, and the values take their places at the end.
-->
<#function said key values...>
  <#local marks = ["\xE000", "\xE001", "\xE002", "\xE003", "\xE004"]>
  <#local text = msg(key, marks[0], marks[1], marks[2], marks[3], marks[4])>
  <#list values as value>
    <#local text = text?replace(marks[value?index], value?esc?markup_string)>
  </#list>
  <#return text?no_esc>
</#function>
