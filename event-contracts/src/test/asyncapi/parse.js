// Prints every complaint of the reference parser about a document and exits 1 when one of them is an error;
// otherwise prints the names of its messages. Usage: node parse.js FILE
import { Parser, fromFile } from "@asyncapi/parser";

const parser = new Parser();
const { document, diagnostics } = await fromFile(parser, process.argv[2]).parse();
const errors = diagnostics.filter((one) => one.severity === 0);
for (const one of errors) {
  console.error(`${one.path.join("/")}: ${one.message}`);
}
if (!document || errors.length > 0) {
  process.exit(1);
}
for (const message of document.allMessages()) {
  console.log(message.name());
}
