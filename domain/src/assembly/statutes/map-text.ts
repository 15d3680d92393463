import { groupsOf, OPEN_STATUTES, STATUTES } from './map';
import type { Statute } from './statute';

const head = `# Statute map 依据与待核

Every rule of law in the code about assemblies, elections and the money already built: what it says, the article it stands on, the file that
holds it, the test that shows it. Made by \`npm run docs:statutes\` from \`domain/src/assembly/statutes\`, which takes rules, matters, clocks and
open points from the very data the code decides by; \`domain/test/assembly/statute-map.test.ts\` fails when a file or a test named here is gone,
when an entry of that data is missing, or when this page is not current.

待核 = to be confirmed: the law leaves it open, or its text could not be read when this was written. The same list is in the app (管理规约 →
依据与待核). Nothing here is legal advice.
`;

/** docs/statute-map.md */
export function statuteMap(): string {
  const groups = groupsOf(STATUTES).map(
    ({ title, statutes }) =>
      `## ${title}\n\n| 规则 | 依据 | 代码 | 测试 | 待核 |\n|---|---|---|---|---|\n${statutes.map(line).join('\n')}\n`,
  );
  const open = OPEN_STATUTES.map(({ rule, open: why }) => `- ${rule}：${why}`);
  return `${[head, ...groups, `## 待核（${open.length} 条）\n\n${open.join('\n')}`].join('\n')}\n`;
}

const line = ({ rule, source, open, file, test }: Statute): string =>
  `| ${[rule, source, `\`${file}\``, `\`${test.file}\`<br>${test.name}`, open].map(cell).join(' | ')} |`;
const cell = (text: string): string => text.replaceAll('|', '\\|');
