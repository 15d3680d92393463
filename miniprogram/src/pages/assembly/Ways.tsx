import { go, type Screen } from '../../routes';
import { Card } from '../../ui/card/Card';
import { Cell, type CellProps } from '../../ui/cell/Cell';

interface Way extends Pick<CellProps, 'icon' | 'text' | 'detail'> {
  screen: Screen;
}

/** What owners do together beside voting. */
const ways: readonly Way[] = [
  { screen: 'voting/election', icon: 'council', text: '业委会', detail: '谁在任、什么时候换届、谁在参选' },
  { screen: 'voting/petition', icon: 'people', text: '业主连署', detail: '满 20% 业主联名，就要开大会' },
  { screen: 'voting/covenants', icon: 'doc', text: '管理规约和议事规则', detail: '现在管用的全文，改过哪里' },
  { screen: 'voting/proxy', icon: 'edit', text: '委托投票', detail: '自己投不了，写明托给谁' },
  { screen: 'voting/formation', icon: 'building', text: '首次业主大会', detail: '够不够条件、办到哪一步' },
];

export function Ways() {
  return (
    <Card kind="list">
      {ways.map(({ screen, ...cell }, at) => (
        <Cell key={screen} {...cell} tint="pine" last={at === ways.length - 1} onClick={() => go(screen)} />
      ))}
    </Card>
  );
}
