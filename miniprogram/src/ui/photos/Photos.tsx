import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Pressable } from '../pressable/Pressable';

export interface Photo {
  /** A path or address the phone can show. */
  src: string;
  /** 修之前. */
  caption?: string | undefined;
}

/** Thumbnails; pressing one shows it full size. */
export function Photos({ photos }: { photos: readonly Photo[] }) {
  const show = (src: string) => void Taro.previewImage({ current: src, urls: photos.map((photo) => photo.src) });
  return (
    <View className="ml-photos">
      {photos.map(({ src, caption }) => (
        <Pressable key={src} className="ml-photo" label={`看照片${caption ?? ''}`} onClick={() => show(src)}>
          <Image className="ml-photo__i" src={src} mode="aspectFill" />
          {caption ? <Text className="ml-photo__t">{caption}</Text> : null}
        </Pressable>
      ))}
    </View>
  );
}
