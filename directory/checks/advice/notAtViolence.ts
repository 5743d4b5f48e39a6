const notAtViolence = [
  String.raw`(?<!även om det )(?<![a-zà-öø-ÿ])(?:inte|ej|aldrig)\s(?:(?!att\s)[^\s.!?]+\s){0,4}?(?:till|för|vid|när|där|om|finns|förekommer|pågår|är)\s(?:[^\s.!?]+\s){0,4}?[a-zà-öø-ÿ]*våld`,
  String.raw`(?<![a-zà-öø-ÿ])(?:vid|om|när|finns|förekommer|pågår)\s(?:[^\s.!?]+\s){0,5}?[a-zà-öø-ÿ]*våld[a-zà-öø-ÿ]*,?\s(?:[^\s.!?]+\s){0,7}?(?:inte|aldrig|ej)(?![a-zà-öø-ÿ])`,
  String.raw`(?:not|never|n't)\s(?:(?!to\s)[^\s.!?]+\s){0,5}?(?:for|if|when|where|in cases of|at|is|with)\s(?:[^\s.!?]+\s){0,4}?(?:violen|abus)`,
  String.raw`(?:if|when|where|in cases of)\s(?:[^\s.!?]+\s){0,4}?(?:violen|abus)[a-zà-öø-ÿ]*,?\s(?:[^\s.!?]+\s){0,7}?(?:not|never|[a-zà-öø-ÿ]+n't)`,
];
/** What the rule C6 asks for: the text itself says that it is not for ongoing violence. */
export const saysNotAtViolence = new RegExp(notAtViolence.join('|'));
