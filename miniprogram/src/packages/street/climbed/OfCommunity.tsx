import { answering, levelTitles } from '@mulin/domain/street/levels';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Rows } from './Rows';

const options = answering.map((level) => ({ id: level, text: levelTitles[level] }));

export function OfCommunity({ desk: { communityId, holds } }: { desk: Desk }) {
  const [level, setLevel] = useState(() => answering.find((each) => holds(each)) ?? 'street');
  const pages = usePages(`climbed.${communityId}.${level}`, (skip) =>
    cloud.street.climbed({ communityId, level, skip, limit: pageSize }),
  );
  return (
    <Page title="逐级上报">
      <Chips options={options} value={level} onChange={setLevel} />
      <Rows pages={pages} />
    </Page>
  );
}
