import { explained, themes } from '@mulin/domain/library/explained';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { SectionHead } from '../../../ui/section-head/SectionHead';

type Theme = keyof typeof themes;

/** 法条白话, by what it is about. */
export function Explanations() {
  return (
    <>
      {(Object.keys(themes) as Theme[]).map((theme) => (
        <Card key={theme} kind="list">
          <SectionHead title={themes[theme]} />
          {explained[theme].map(({ id, title, statute, article }, at) => (
            <Cell
              key={id}
              text={title}
              detail={`${statute}${article}`}
              last={at === explained[theme].length - 1}
              onClick={() => go('library/article', { id })}
            />
          ))}
        </Card>
      ))}
      <Note>这里是用平常话说的意思，不是原文，也不是法律意见。办事以原文为准。</Note>
    </>
  );
}
