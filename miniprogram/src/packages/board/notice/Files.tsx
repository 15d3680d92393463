import type { Cloud } from '../../../cloud/cloud';
import { Card } from '../../../ui/card/Card';
import { Photos } from '../../../ui/photos/Photos';

type File = Awaited<ReturnType<Cloud['board']['notice']>>['files'][number];

/** 附件: pictures of what hangs in the stairwell; each opens full size. */
export function Files({ files }: { files: readonly File[] }) {
  if (files.length === 0) return null;
  return (
    <Card title={`附件 ${files.length} 张`} small>
      <Photos photos={files.map(({ url }) => ({ src: url }))} />
    </Card>
  );
}
