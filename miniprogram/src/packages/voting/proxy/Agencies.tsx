import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Agency } from './Agency';

export type OneAgency = Awaited<ReturnType<Cloud['assembly']['agencies']>>['agencies'][number];

/** 我受托的; nothing at all for those nobody asked. */
export function Agencies() {
  const load = useLoad('agencies', () => cloud.assembly.agencies({}));
  return (
    <Loaded load={load} what="委托" quiet>
      {({ agencies }) =>
        agencies.length === 0 ? null : (
          <>
            <SectionHead title="我受托的" />
            {agencies.map((agency) => (
              <Agency key={agency.proxyId} agency={agency} onAnswered={load.reload} />
            ))}
          </>
        )
      }
    </Loaded>
  );
}
