// Reads a PDF as a reader would, by pdf.js: `node pdf-text.mjs <file>` prints title, date and the text of every page as JSON.
import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

const document = await getDocumentProxy(new Uint8Array(await readFile(process.argv[2])));
const { text } = await extractText(document, { mergePages: false });
const { info } = await getMeta(document);
process.stdout.write(JSON.stringify({ title: info.Title, created: info.CreationDate, pages: text }));
