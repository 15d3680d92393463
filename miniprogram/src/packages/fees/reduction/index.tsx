import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { Reductions } from './Reductions';

/** 低保、特困减免: asking for it, and what became of it. */
export default function ReductionPage() {
  const { me, home } = useWho();
  return (
    <Page title="申请减免">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <Reductions home={home} />
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
