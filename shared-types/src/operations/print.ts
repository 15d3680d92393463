import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole, residentRoles, supervisorRoles } from '../roles';
import { id, optionalText, seenFile } from '../values';

/** A PDF with its letters embedded, and a link to it that ends by itself. */
const paper = z.object({ file: seenFile, fileName: z.string(), pages: z.number() });
const onPoll = { kind: 'document', collection: 'polls', field: 'pollId' } as const;
const handlers = ['committee', 'community', 'street'] as const;

export const print = contract(
  'print',
  'Papers as PDF: notice, ballots, decision, filing sheet, settlement certificate, receipt.',
  {
    notice: operation({
      summary: 'The notice of an announced vote for posting at the doors: what is decided, by which rule, how to vote.',
      who: everyRole,
      about: onPoll,
      changes: false,
      rate: 'printing',
      input: z.strictObject({ pollId: id('表决') }),
      output: paper,
    }),
    decision: operation({
      summary:
        'The decision of the owners’ assembly as text: four tests with exact figures, who was elected, deadlines.',
      who: everyRole,
      about: onPoll,
      changes: false,
      rate: 'printing',
      input: z.strictObject({ pollId: id('表决') }),
      output: paper,
    }),
    ballots: operation({
      summary:
        'Start making the paper ballots of one building, one per head with its code, up to a hundred in a file; asking again goes on with it.',
      who: [...handlers],
      about: onPoll,
      changes: true,
      rate: 'printing',
      input: z.strictObject({ pollId: id('表决'), building: optionalText('楼栋', 40) }),
      output: z.object({}),
    }),
    ballotFiles: operation({
      summary: 'How far the paper ballots of a vote are made, building by building, and the files there are.',
      who: [...handlers],
      about: onPoll,
      changes: false,
      rate: 'printing',
      input: z.strictObject({ pollId: id('表决') }),
      output: z.object({
        buildings: z.array(
          z.object({
            building: z.string(),
            state: z.enum(['none', 'running', 'done', 'failed']),
            /** Homes walked past so far, and how many there are. */
            done: z.number(),
            total: z.number(),
            error: z.string(),
            papers: z.array(paper.extend({ ballots: z.number(), from: z.string(), to: z.string() })),
          }),
        ),
      }),
    }),
    toldSheet: operation({
      summary: 'What street and residents’ committee are told of a decision, as a sheet to seal and hand over.',
      who: ['committee', ...supervisorRoles],
      about: onPoll,
      changes: false,
      rate: 'printing',
      input: z.strictObject({ pollId: id('表决') }),
      output: paper,
    }),
    certificate: operation({
      summary: 'A settlement certificate on paper, with its code for checking.',
      who: ['owner', 'family', 'clerk', 'cashier', 'manager'],
      about: { kind: 'document', collection: 'certificates', field: 'serial' },
      changes: false,
      rate: 'printing',
      input: z.strictObject({ serial: id('证明编号') }),
      output: paper,
    }),
    receipt: operation({
      summary:
        'The receipt of a payment on paper: its number, amount in figures and words, bills, and a code for checking. Printed at the counter it names who paid, which that person reads among the looks.',
      who: [...residentRoles, 'cashier', 'clerk', 'manager'],
      about: { kind: 'document', collection: 'orders', field: 'orderId' },
      changes: true,
      rate: 'printing',
      input: z.strictObject({ orderId: id('缴费单') }),
      output: paper,
    }),
    demand: operation({
      summary: 'The written demand to a home with overdue bills: sums by period, time to pay, how to object.',
      who: ['owner', 'family', 'clerk', 'manager'],
      about: { kind: 'document', collection: 'arrearsSteps', field: 'stepId' },
      changes: false,
      rate: 'printing',
      input: z.strictObject({ stepId: id('催缴记录') }),
      output: paper,
    }),
    statement: operation({
      summary:
        'A half-year statement for posting at the gate: the sum, the table, the reasons, the seal over the books.',
      who: everyRole,
      about: { kind: 'document', collection: 'statements', field: 'statementId' },
      changes: false,
      rate: 'printing',
      input: z.strictObject({ statementId: id('报表') }),
      output: paper,
    }),
    courtFile: operation({
      summary:
        'What a suit about a home’s bills needs, for a person to go through: claim bill by bill with its sum, payments, demands with delivery, mediation, limitation, what is still to be brought. No names.',
      who: ['clerk', 'manager'],
      about: { kind: 'document', collection: 'arrearsSteps', field: 'stepId' },
      changes: false,
      rate: 'printing',
      input: z.strictObject({ stepId: id('催缴记录') }),
      output: paper,
    }),
    filing: operation({
      summary: 'The filing sheet of a committee for the street (Property Management Regulation 16).',
      who: ['committee', ...supervisorRoles],
      about: { kind: 'document', collection: 'committees', field: 'committeeId' },
      changes: false,
      rate: 'printing',
      input: z.strictObject({ committeeId: id('业委会') }),
      output: paper,
    }),
  },
);
