import type { Change } from './changes';

/** Which checks must notice a change of which field. `*` is any place in a list. The first line that fits counts. */
const GUARDS: readonly (readonly [fields: string, done: string, checks: readonly string[]])[] = [
  // Nothing may be in a package that nobody checks, nothing may be missing, and some values can only be the one they are.
  ['.*', 'add', ['文件格式']],
  ['v|card\\.v|card\\.policy\\.(abstain|followMajority)', 'flip', ['文件格式']],
  ['card\\.questions\\.\\*\\.kind|results\\.\\*\\.(kind|error)', 'flip', ['文件格式']],
  // What was frozen.
  ['pollId', 'flip', ['表决卡与编号', '登记簿签名', '登记簿只增不改', '登记簿的链', '每张票与回执']],
  ['card\\.rollRoot', 'flip', ['表决卡与编号', '名册']],
  ['card\\.total\\..*', 'flip', ['表决卡与编号', '总面积与总人数']],
  ['card\\.operatorKey', 'flip', ['表决卡与编号', '登记簿签名']],
  ['card\\.questions\\.\\*\\.id', 'flip', ['表决卡与编号', '选项', '逐项合计']],
  ['card\\.policyGrounds\\.\\w+', 'remove', ['表决卡与编号']],
  ['card\\..*', 'flip drop double swap', ['表决卡与编号']],
  ['roll(\\..*)?', 'flip drop double swap', ['名册']],
  // The log.
  ['log\\.entries', 'swap', ['登记簿只增不改', '登记簿的链']],
  ['log\\.entries(\\..*)?', 'flip drop double', ['登记簿只增不改', '登记簿的链', '登记簿与选票']],
  ['log\\.heads\\.\\*\\.(size|root)', 'flip', ['登记簿签名', '登记簿只增不改']],
  ['log\\.heads\\.\\*\\.chain', 'flip', ['登记簿签名', '登记簿的链']],
  ['log\\.heads\\.\\*\\.closes', 'flip', ['登记簿签名', '登记簿已封存']],
  ['log\\.heads\\.\\*\\.(at|signature)', 'flip', ['登记簿签名']],
  ['log\\.heads', 'swap', ['登记簿只增不改']],
  // The heads that remain are true whether or not one was left out; only the seal on the whole knows how many there were.
  ['log\\.heads', 'drop double', []],
  // The ballots.
  ['(ballots|refused)\\.\\*\\.(at|channel)', 'flip', ['登记簿与选票']],
  ['ballots\\.\\*\\.commit', 'flip', ['登记簿与选票', '每张票与回执']],
  ['refused\\.\\*\\.commit', 'flip', ['登记簿与选票']],
  ['ballots|refused', 'drop double swap', ['登记簿与选票']],
  ['ballots\\.\\*\\.choices\\.\\w+', 'remove', ['每张票与回执', '选项']],
  ['ballots\\.\\*\\.units', 'remove', ['每张票与回执']],
  ['ballots\\.\\*\\..*', 'flip drop double swap', ['每张票与回执']],
  // Whose a closed ballot was and why it does not stand: the operator says so and signs for it.
  ['refused\\.\\*\\.(headKey|units.*|reason)', 'flip drop double swap', []],
  ['refused\\.\\*\\.units', 'remove', []],
  // The result.
  ['results', 'drop double swap', ['逐项合计']],
  [
    'results\\.\\*\\.(questionId|headKeys|total|participating|agree|against|abstain|candidates)(\\..*)?',
    'flip drop double swap',
    ['逐项合计'],
  ],
  ['results\\.\\*\\.percent\\..*', 'flip', ['百分比']],
  ['results\\.\\*\\..*', 'flip drop double swap', ['是否通过']],
  // The seal.
  ['fingerprint', 'flip', ['整包指纹']],
  ['signature', 'flip', ['整包签名']],
  ['.*', 'remove', ['文件格式']],
];

/** Titles of the checks that guard what was changed, even if fingerprint and signature are made anew. */
export function guardsOf({ path, done }: Change): readonly string[] {
  const fields = path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*');
  const line = GUARDS.find(
    ([pattern, whats]) => new RegExp(`^(${pattern})$`).test(fields) && whats.split(' ').includes(done),
  );
  if (!line) throw new Error(`nobody guards ${done} of ${fields}`);
  return line[2];
}
