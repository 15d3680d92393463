import { utils, write } from '@e965/xlsx';
import type { AuditFile } from '@mulin/domain/ledger/audit/audit-file';
import { sheetsOf } from '@mulin/domain/ledger/audit/sheets';
import { linksOf } from '@mulin/domain/ledger/audit/verify';

/** A volume as a real spreadsheet, packed. Plain values only: a text that begins with `=` stays a text. */
export function workbookOf(file: AuditFile): Buffer {
  const book = utils.book_new();
  for (const { name, rows, widths } of sheetsOf(file, linksOf(file))) {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
