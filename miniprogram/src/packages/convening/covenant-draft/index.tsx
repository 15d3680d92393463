import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Confirm } from './Confirm';
import { Existing } from './Existing';
import { Write } from './Write';

/** 起草: a new version, one that is being written, or saying that one was passed on paper. */
export default function CovenantDraft() {
  const { versionId, confirm } = useParams<'versionId' | 'confirm'>();
  return (
    <AtDesk title="起草规约">
      {(desk) => {
        if (!versionId) return <Write desk={desk} />;
        return (
          <Existing versionId={versionId}>
            {(version) =>
              confirm ? <Confirm desk={desk} version={version} /> : <Write desk={desk} existing={version} />
            }
          </Existing>
        );
      }}
    </AtDesk>
  );
}
