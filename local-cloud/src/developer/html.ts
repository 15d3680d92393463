/** Text that is HTML already. */
export interface Html {
  html: string;
}

type Piece = string | number | undefined | Html | Html[];

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const written = (piece: Piece): string => {
  if (piece === undefined) return '';
  if (Array.isArray(piece)) return piece.map(written).join('');
  return typeof piece === 'object' ? piece.html : escaped(String(piece));
};

/** A template whose values are escaped unless they are HTML themselves. */
export function html(texts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return { html: texts.reduce((all, text, index) => all + written(pieces[index - 1]) + text) };
}

/** A table with a heading row; says so when there is nothing in it. */
export function table(headings: string[], rows: Html[][]): Html {
  if (rows.length === 0) return html`<p class="none">暂无</p>`;
  return html`<div class="scroll"><table><thead><tr>${headings.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** A button that sends JSON and reloads the page. */
export const act = (label: string, method: 'POST' | 'PUT', address: string, body: unknown): Html =>
  html`<button type="button" data-method="${method}" data-address="${address}" data-body="${JSON.stringify(body)}">${label}</button>`;
