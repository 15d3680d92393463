import { quantityText, usedMilli } from '@mulin/domain/fees/meters';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../../kit/context';
import { inLines, whyNot } from '../../../kit/office-table';
import { requireUpload } from '../../../kit/uploads';
import { enterBill, soundBill } from '../enter';
import { type ForAll, type ReadingLine, readReadings } from './read';

type Input = ForAll & { communityId: string; fileId: string };

/** Writes nothing: what each line would enter, and why the others would not. */
export const previewReadings: Handler<typeof fees, 'previewReadings'> = async (input, { now }) => {
  const { lines, rejected, fileHash } = await readOf(input);
  const sound: ReadingLine[] = [];
  for (const one of lines) {
    const why = await whyNot(() => soundBill(one.meter, one.bill, now));
    if (why === undefined) sound.push(one);
    else rejected.push({ line: one.line, why });
  }
  return {
    fileHash,
    accepted: sound.map(({ line, meter, bill }) => ({
      line,
      kind: meter.kind,
      place: meter.place,
      fromText: quantityText(bill.fromMilli),
      toText: quantityText(bill.toMilli),
      usedText: quantityText(usedMilli(bill)),
      totalFen: bill.totalFen,
    })),
    rejected: inLines(rejected),
  };
};

/** Each line becomes a bill that waits for a second person, as if typed; a line that was entered before stays as it is. */
export const enterReadings: Handler<typeof fees, 'enterReadings'> = async (input, ctx) => {
  const { lines, rejected, fileHash } = await readOf(input);
  if (fileHash !== input.fileHash) throw new Refusal('CONFLICT', '表格换过了，请重新看一遍再录', 'fileId');
  let entered = 0;
  for (const { line, meter, bill } of lines) {
    const why = await whyNot(() => enterBill(meter, bill, ctx));
    if (why === undefined) entered += 1;
    else rejected.push({ line, why });
  }
  ctx.note({ fileHash, month: input.month, entered });
  return { entered, rejected: inLines(rejected) };
};

async function readOf({ communityId, fileId, month, dueDay, fileIds }: Input) {
  requireUpload(fileId, 'settlements', communityId, 'fileId');
  return readReadings(communityId, fileId, { month, dueDay, fileIds });
}
