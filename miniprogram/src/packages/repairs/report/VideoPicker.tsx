import Taro from '@tarojs/taro';
import { Cell } from '../../../ui/cell/Cell';
import { Link } from '../../../ui/link/Link';

export interface VideoPickerProps {
  video: string | undefined;
  onChange: (video: string | undefined) => void;
}

const LONGEST_SECONDS = 30;

/** 加视频: one, of half a minute at most; what a photo cannot show, such as a noise. */
export function VideoPicker({ video, onChange }: VideoPickerProps) {
  const add = async () => {
    const chosen = await Taro.chooseVideo({ compressed: true, maxDuration: LONGEST_SECONDS }).catch(() => null);
    if (chosen) onChange(chosen.tempFilePath);
  };
  if (video === undefined) return <Link icon="camera" text="加一段视频（30 秒以内）" onClick={() => void add()} />;
  return (
    <Cell
      icon="camera"
      text="视频 1 段"
      aside={<Link text="去掉" label="去掉视频" onClick={() => onChange(undefined)} />}
      last
    />
  );
}
