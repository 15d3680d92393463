import { useState } from 'react';
import { AtDesk } from '../../../desk/AtDesk';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { Published } from './Published';
import { Write } from './Write';

/** 资料: what the offices have put up, and writing another. */
export default function Library() {
  const [writing, setWriting] = useState(false);
  return (
    <AtDesk title="资料">
      {(desk) =>
        writing ? (
          <Write desk={desk} onDone={() => setWriting(false)} />
        ) : (
          <Page title="资料">
            <Link icon="edit" text="发一份资料" onClick={() => setWriting(true)} />
            <Published communityId={desk.communityId} />
          </Page>
        )
      }
    </AtDesk>
  );
}
