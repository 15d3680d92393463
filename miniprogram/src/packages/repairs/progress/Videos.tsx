import { Video } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { videosOf } from '../media';
import type { Repair } from './request';

/** 视频 of the reporter, played where it stands. */
export function Videos({ request: { files } }: { request: Repair }) {
  const videos = videosOf(files);
  if (videos.length === 0) return null;
  return (
    <Card title="视频">
      {videos.map(({ fileId, url }) => (
        <Video key={fileId} id={fileId} src={url} className="ml-scan" controls showFullscreenBtn />
      ))}
    </Card>
  );
}
