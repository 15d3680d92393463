import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { LawLink } from '../../../law/LawLink';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Close } from './Close';
import { Corrections } from './Corrections';
import { Held } from './Held';
import { NearRelatives } from './NearRelatives';
import { Receipts } from './Receipts';
import { Take } from './Take';

export type MyData = Awaited<ReturnType<Cloud['account']['myData']>>;

/** 我的资料: what is held about me; to take away, to put right, to close (PIPL 44–50). */
export default function MyDataPage() {
  const load = useLoad('my-data', () => cloud.account.myData({}));
  return (
    <Page title="我的资料">
      <Loaded load={load} what="您的资料">
        {(data) => (
          <>
            <Held data={data} />
            <LawLink id="privacy-44" />
            <Receipts />
            {data.known ? (
              <>
                <Take />
                <Corrections data={data} onChange={load.reload} />
                <Close cannot={data.cannotClose} onClosed={load.reload} />
              </>
            ) : null}
            <NearRelatives />
          </>
        )}
      </Loaded>
    </Page>
  );
}
