import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { cloud } from '../../cloud/cloud';
import { pageSize, usePages } from '../../cloud/usePages';
import { CompanySheet } from '../../contact/CompanySheet';
import { Link } from '../../ui/link/Link';
import { Chips } from '../../ui/options/Options';
import { Loaded } from '../../ui/state/Loaded';
import { Skeleton } from '../../ui/state/Skeleton';
import { type Board, Duties } from './Duties';
import { DutiesSheet } from './DutiesSheet';
import { type Group, groups } from './groups';
import { MoreToRead } from './MoreToRead';
import { Rows } from './Rows';

/** 公示栏 of one community: this year's duties, the kinds, what is overdue on top, then the newest. */
export function BoardOf({ communityId }: { communityId: string }) {
  const [group, setGroup] = useState<Group>('all');
  const [sheet, setSheet] = useState<'duties' | 'company'>();
  const { load, more } = usePages(`board.${communityId}.${group}`, (skip) =>
    cloud.board.notices({ communityId, group, skip, limit: pageSize }),
  );
  // The duties are the same for every kind: they stay while another kind is being fetched.
  const year = useRef<Board>();
  year.current = load.data?.[0] ?? year.current;
  const close = () => setSheet(undefined);
  return (
    <>
      {year.current ? <Duties {...year.current} onOpen={() => setSheet('duties')} /> : null}
      {load.slow && !year.current ? <Skeleton shape="card" rows={3} text="" /> : null}
      <Chips options={groups} value={group} onChange={setGroup} />
      <Loaded load={load} what="公示">
        {(pages) => <Rows pages={pages} group={group} more={more} onDuties={() => setSheet('duties')} />}
      </Loaded>
      {load.error && !load.data ? (
        <View className="ml-centre">
          <Link icon="phone" text="一直打不开？打给物业" onClick={() => setSheet('company')} />
        </View>
      ) : null}
      <MoreToRead />
      <DutiesSheet open={sheet === 'duties'} duties={year.current?.duties ?? []} onClose={close} />
      <CompanySheet open={sheet === 'company'} communityId={communityId} onClose={close} />
    </>
  );
}
