import { LawLink } from '../../../law/LawLink';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { Disputes } from './Disputes';

/** 账单异议: saying what is wrong, and reading the answer. */
export default function DisputePage() {
  const { me, home } = useWho();
  return (
    <Page title="账单异议">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <Disputes home={home} />
              <LawLink id="civil-944" />
              <LawLink id="service-2" />
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
