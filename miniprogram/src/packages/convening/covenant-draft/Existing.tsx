import { Fragment, type ReactNode } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';

export type WholeVersion = Awaited<ReturnType<Cloud['assembly']['governingVersion']>>;

/** The version as it stands in the cloud, before it is worked on. */
export function Existing({
  versionId,
  children,
}: {
  versionId: string;
  children: (version: WholeVersion) => ReactNode;
}) {
  const load = useLoad(`governing-version.${versionId}`, () => cloud.assembly.governingVersion({ versionId }));
  // What the phone had kept may be older: the form begins anew with the text as it is.
  if (load.data) return <Fragment key={load.data.revision}>{children(load.data)}</Fragment>;
  return (
    <Page title="起草规约">
      <Loaded load={load} what="草稿" shape="card">
        {() => null}
      </Loaded>
    </Page>
  );
}
