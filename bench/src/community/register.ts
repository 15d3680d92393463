import { utils, write } from '@e965/xlsx';
import { type Home, registerLines } from '@mulin/e2e/crowd/homes';

/** The homes as the spreadsheet a clerk would upload. */
export function registerOf(homes: readonly Home[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(registerLines(homes)), '房屋业主台账');
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}
