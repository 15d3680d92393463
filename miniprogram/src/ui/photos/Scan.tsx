import { Image } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Pressable } from '../pressable/Pressable';

/** A photographed paper as wide as the page, to be read from; pressing it shows it full size. */
export function Scan({ src, label }: { src: string; label: string }) {
  return (
    <Pressable label={`放大看${label}`} onClick={() => void Taro.previewImage({ current: src, urls: [src] })}>
      <Image className="ml-scan" src={src} mode="widthFix" />
    </Pressable>
  );
}
