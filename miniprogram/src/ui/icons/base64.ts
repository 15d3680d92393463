const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** ASCII text in base64. WeChat has neither `btoa` nor `Buffer`. */
export function base64(ascii: string): string {
  let out = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const left = ascii.length - at;
    const bits =
      (ascii.charCodeAt(at) << 16) |
      (left > 1 ? ascii.charCodeAt(at + 1) << 8 : 0) |
      (left > 2 ? ascii.charCodeAt(at + 2) : 0);
    out += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63);
    out += left > 1 ? alphabet.charAt((bits >> 6) & 63) : '=';
    out += left > 2 ? alphabet.charAt(bits & 63) : '=';
  }
  return out;
}
