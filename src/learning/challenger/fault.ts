import type { Words } from '../../kernel/index.ts';

/** Why a challenger cannot be used. Words are made of it by `wordsOfFault`. */
export type Fault =
  | { readonly kind: 'runtimeMissing'; readonly cause: string }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | { readonly kind: 'operator'; readonly operators: readonly string[] }
  | { readonly kind: 'trees'; readonly cause: string }
  | { readonly kind: 'output' }
  | { readonly kind: 'inputCount'; readonly model: number; readonly named: number }
  | { readonly kind: 'sameInput'; readonly name: string }
  | {
      readonly kind: 'noSuchClass';
      readonly asked: number | string;
      readonly classes: readonly (number | string)[];
    }
  | { readonly kind: 'block'; readonly length: number; readonly features: number }
  /** What the file says is done with the sum of the leaves. */
  | { readonly kind: 'noLogOdds'; readonly transform: string }
  | { readonly kind: 'disagreement'; readonly model: number; readonly trees: number };

/** A challenger that cannot be used, in Chinese and English. */
export class ChallengerError extends Error {
  readonly fault: Fault;
  readonly words: Words;

  constructor(fault: Fault) {
    const words = wordsOfFault(fault);
    super(`${words.en}\n${words['zh-CN']}`);
    this.name = 'ChallengerError';
    this.fault = fault;
    this.words = words;
  }
}

export function wordsOfFault(fault: Fault): Words {
  switch (fault.kind) {
    case 'runtimeMissing':
    case 'unreadable':
    case 'operator':
    case 'trees':
    case 'output':
      return wordsOnFile(fault);
    case 'inputCount':
    case 'sameInput':
    case 'noSuchClass':
    case 'block':
      return wordsOnUse(fault);
    case 'noLogOdds':
      return {
        'zh-CN': `模型各树之和不是对数几率（post_transform 为 ${fault.transform}），无法按对数几率精确解释。投票的森林没有对数几率，请使用二分类提升树。`,
        en: `The sum of the model's trees is not log-odds (post_transform is ${fault.transform}), so it has no exact reasons. A forest that votes has no log-odds; boosted trees for two classes have.`,
      };
    case 'disagreement': {
      const [model, trees] = [fault.model, fault.trees].map((pd) => pd.toPrecision(6));
      return {
        'zh-CN': `模型输出的概率（${model}）不等于各树之和经 logistic 变换的结果（${trees}），因此原因分析不可信。请确认转换时未附加其他步骤。`,
        en: `The model's probability (${model}) is not the logistic of the sum of its trees (${trees}), so its reasons would not be those of its answers. Convert it without further steps.`,
      };
    }
  }
}

type Of<Kind extends Fault['kind']> = Extract<Fault, { readonly kind: Kind }>;

function wordsOnFile(
  fault: Of<'runtimeMissing' | 'unreadable' | 'operator' | 'trees' | 'output'>,
): Words {
  switch (fault.kind) {
    case 'runtimeMissing':
      return {
        'zh-CN': `运行 ONNX 挑战者模型需要可选依赖 onnxruntime-node，但无法加载（${fault.cause}）。请执行 npm install onnxruntime-node 安装；评分卡不需要它，可照常使用。`,
        en: `An ONNX challenger needs the optional package onnxruntime-node, which could not be loaded (${fault.cause}). Install it with "npm install onnxruntime-node". Scorecards work without it.`,
      };
    case 'unreadable':
      return {
        'zh-CN': `不是可读取的 ONNX 模型文件：${fault.cause}`,
        en: `This is not an ONNX model that can be read: ${fault.cause}`,
      };
    case 'operator': {
      const operators = fault.operators.join(', ');
      return {
        'zh-CN': `仅支持一个树集成算子（TreeEnsembleClassifier 或 TreeEnsembleRegressor），其输入即模型的输入。此模型含有：${operators}。若有 ZipMap，请以 zipmap=False 重新转换。`,
        en: `A challenger is one tree ensemble (TreeEnsembleClassifier or TreeEnsembleRegressor) on the model's input itself. This model has: ${operators}. If that is a ZipMap, convert again with zipmap=False.`,
      };
    }
    case 'trees':
      return {
        'zh-CN': `模型中的树无法使用：${fault.cause}`,
        en: `The trees of the model cannot be used: ${fault.cause}`,
      };
    case 'output':
      return {
        'zh-CN': '模型没有 float 张量形式的概率输出。请以 zipmap=False 转换。',
        en: 'The model has no output of probabilities as a tensor of floats. Convert it with zipmap=False.',
      };
  }
}

function wordsOnUse(fault: Of<'inputCount' | 'sameInput' | 'noSuchClass' | 'block'>): Words {
  switch (fault.kind) {
    case 'inputCount':
      return {
        'zh-CN': `模型有 ${fault.model} 个输入，却给出了 ${fault.named} 个特征名称。`,
        en: `The model takes ${fault.model} inputs, but ${fault.named} features are named for it.`,
      };
    case 'sameInput':
      return {
        'zh-CN': `特征“${fault.name}”被列为输入不止一次。`,
        en: `The feature "${fault.name}" is named as an input more than once.`,
      };
    case 'noSuchClass':
      return {
        'zh-CN': `模型没有类别 ${fault.asked}，只有：${fault.classes.join(', ')}。`,
        en: `The model has no class ${fault.asked}; it has: ${fault.classes.join(', ')}.`,
      };
    case 'block':
      return {
        'zh-CN': `一块数据应为 ${fault.features} 列等长且非空的数值，实际共 ${fault.length} 个值。`,
        en: `A block holds ${fault.features} columns of equal length, one row at least; this one has ${fault.length} values.`,
      };
  }
}
