/** The few functions of jstat, which ships no types, that are used here. */
declare module 'jstat' {
  interface JStat {
    readonly erfc: (x: number) => number;
    readonly normal: { readonly inv: (p: number, mean: number, sd: number) => number };
    readonly chisquare: { readonly cdf: (x: number, degrees: number) => number };
  }
  const jstat: { readonly jStat: JStat };
  // biome-ignore lint/style/noDefaultExport: that is how the package exports
  export default jstat;
}
