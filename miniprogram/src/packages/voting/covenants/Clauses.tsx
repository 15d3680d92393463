import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { Words } from '../../../ui/words/Words';
import type { WholeVersion } from './version';

type Clause = WholeVersion['clauses'][number];

/** The text, chapter by chapter. */
export function Clauses({ clauses }: { clauses: readonly Clause[] }) {
  return (
    <>
      {chaptersOf(clauses).map(({ chapter, own }) => (
        <Card key={own[0]?.no ?? 0} title={chapter || '条文'}>
          {own.map(({ no, text }) => (
            <View key={no}>
              <View className="ml-note">第 {no} 条</View>
              <Words text={text} />
            </View>
          ))}
        </Card>
      ))}
    </>
  );
}

/** Clauses that follow one another under the same heading. */
function chaptersOf(clauses: readonly Clause[]): { chapter: string; own: Clause[] }[] {
  const chapters: { chapter: string; own: Clause[] }[] = [];
  for (const clause of clauses) {
    const last = chapters.at(-1);
    if (last && last.chapter === clause.chapter) last.own.push(clause);
    else chapters.push({ chapter: clause.chapter, own: [clause] });
  }
  return chapters;
}
