package dev.kami.domain.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.domain.json.PlainJson;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each keyword allows and what not. */
final class KeywordsTest {

  @ParameterizedTest(name = "{0} allows {1} and not {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "{'type':'integer'} | 1; 1.0; 1e3; -0.0; 123456789012345678901234567890 | 1.5; 'a'; null; true",
        "{'type':'number'} | 1; 1.5 | '1'; null",
        "{'type':['string','null']} | 'a'; null | 1; {}",
        "{'type':'object'} | {}; {'a':1} | []; null",
        "{'type':'array'} | []; [1] | {}",
        "{'type':'boolean'} | true; false | 0; 'true'",
        "{'type':'unheard-of'} | - | 1",
        "{'type':7} | 1; 'a' | -",
        "{'enum':[1,'a',null,[1,{'b':2.0}]]} | 1; 1.0; 10e-1; 'a'; null; [1.0,{'b':2}] | 2; 'b'; []",
        "{'enum':['a']} | 'a' | 'A'; 1",
        "{'const':{'a':[1]}} | {'a':[1.0]} | {'a':[2]}; {'a':[1],'b':1}; {}",
        "{'enum':7} | 1; 'a' | -",
        "{'enum':[]} | - | 1; null",
        "{'enum':[1.50,{'a':[1,{'b':null}],'c':0}]} | 1.5; 15e-1; {'c':0.0,'a':[1.0,{'b':null}]} | {'a':[1,{'b':null}],'d':0}; {'a':[1,{'b':false}],'c':0}; {'a':[1],'c':0}; [1.5]; '1.5'; null",
        "{'const':null} | null | 0; ''; false; {}; []",
        "{'const':true} | true | false; 'true'; 1",
        "{'const':'a'} | 'a' | 'A'; ['a']; null",
        "{'const':[1,[2]]} | [1.0,[20e-1]] | [[2],1]; [1]; [1,2]; {}; 1; '12'",
        "{'const':{}} | {} | []; null; {'a':1}",
        "{'const':false} | false | 0; null; ''",
        "{'const':0} | 0; 0.0; -0; 0e9 | false; ''",
        "{'minimum':1.1} | 1.1; 1.10; 2; 'a' | 1.09; -5",
        "{'maximum':9007199254740993} | 9007199254740993 | 9007199254740994; 1e300",
        "{'exclusiveMinimum':0} | 0.001; 1e-400 | 0; -0.0; -1",
        "{'exclusiveMaximum':3} | 2.999 | 3; 3.0; 1e999",
        "{'multipleOf':0.01} | 0.01; 19.99; 0; 1e30; -7.77 | 0.001; 19.999",
        "{'multipleOf':7} | 14; -21; 7e0 | 15; 0.7",
        "{'multipleOf':0} | 1; 1.5 | -",
        "{'multipleOf':1.00000000000000000001} | 1; 2 | -",
        "{'minLength':2} | 'ab'; '天気'; 1 | 'a'; '🌦'; ''",
        "{'maxLength':2.0} | 'ab'; '🌦🌦'; '' | 'abc'",
        "{'maxLength':1e99} | 'anything' | -",
        "{'pattern':'^a'} | 'b' | -",
        "{'format':'email'} | 'no mail' | -",
        "{'minItems':1} | [1]; 'a' | []",
        "{'maxItems':1} | []; [1] | [1,2]",
        "{'uniqueItems':true} | [1,2,'1',true,[1],{'a':1}]; [] | [1,1.0]; [{'a':1,'b':2},{'b':2,'a':1}]; [[1],[1e0]]",
        "{'uniqueItems':false} | [1,1] | -",
        "{'items':{'type':'integer'}} | [1,2]; [] | [1,'a']",
        "{'items':null} | [1] | -",
        "{'items':1} | [1] | -",
        "{'items':'no'} | [1] | -",
        "{'items':[false]} | [1] | -",
        "{'items':true} | [1] | -",
        "{'items':false} | [] | [1]",
        "{'prefixItems':[{'type':'string'},{'type':'integer'}]} | ['a',1]; ['a',1,null]; ['a'] | [1]; ['a','b']",
        "{'prefixItems':[true],'items':{'type':'null'}} | [1,null]; [1] | [1,2]",
        "{'contains':{'type':'integer'}} | ['a',1] | ['a']; []",
        "{'contains':{'type':'integer'},'minContains':2,'maxContains':3} | [1,2]; [1,2,3,'a'] | [1]; [1,2,3,4]",
        "{'contains':{'type':'integer'},'minContains':0} | [] | -",
        "{'properties':{'a':{'type':'integer'}}} | {}; {'a':1}; {'b':'x'}; [] | {'a':'x'}",
        "{'required':['a','b']} | {'a':1,'b':null} | {'a':1}; {}",
        "{'additionalProperties':false,'properties':{'a':true}} | {}; {'a':1} | {'b':1}",
        "{'additionalProperties':{'type':'integer'},'properties':{'a':true}} | {'a':'x','b':1} | {'b':'x'}",
        "{'additionalProperties':false,'patternProperties':{'^x':true}} | {'xa':1}; {'b':1} | -",
        "{'propertyNames':{'maxLength':2}} | {'ab':1} | {'abc':1}",
        "{'minProperties':1,'maxProperties':2} | {'a':1} | {}; {'a':1,'b':2,'c':3}",
        "{'dependentRequired':{'a':['b']}} | {}; {'b':1}; {'a':1,'b':1} | {'a':1}",
        "{'dependentRequired':{'a':['b',1],'c':'d'}} | {'c':1}; {'a':1,'b':1} | {'a':1}",
        "{'dependentSchemas':{'a':{'required':['c']}}} | {'b':1}; {'a':1,'c':1} | {'a':1}",
        "{'allOf':[{'minimum':1},{'maximum':3}]} | 2 | 0; 4",
        "{'anyOf':[{'type':'string'},{'minimum':3}]} | 'a'; 3; null | 2",
        "{'oneOf':[{'multipleOf':3},{'multipleOf':5}]} | 3; 5 | 15; 7",
        "{'oneOf':[{'type':'object','required':['a']},{'type':'object','required':['b']}]} | {'a':1} | {}; {'a':1,'b':1}; 1",
        "{'not':{'type':'string'}} | 1 | 'a'",
        "{'if':{'required':['a']},'then':{'required':['b']},'else':{'required':['c']}} | {'a':1,'b':1}; {'c':1} | {'a':1}; {}",
        "{'then':false,'else':false} | 1 | -",
        "{'$defs':{'n':{'type':'integer'}},'items':{'$ref':'#/$defs/n'}} | [1] | ['a']",
        "{'$defs':{'a b/c~%':{'type':'integer'}},'$ref':'#/$defs/a%20b~1c~0%25'} | 1 | 'a'",
        "{'$defs':{'n':{'$anchor':'num','type':'integer'}},'items':{'$ref':'#num'}} | [1] | ['a']",
        "{'properties':{'next':{'$ref':'#'}},'additionalProperties':false} | {'next':{'next':{}}} | {'next':{'nex':1}}",
        "{'$ref':'#/allOf/1','allOf':[true,{'minimum':2}]} | 2 | 1",
        "{'$ref':'#/nowhere'} | 1 | -",
        "{'$ref':'https://example.com/x'} | 1 | -",
        "{'x-unknown':{'type':'string'}} | 1 | -",
        "{} | 1; null; {} | -",
      })
  void a_keyword_allows(String schema, String allowed, String refused) {
    var compared = new JsonSchema(PlainJson.object(schema));
    for (var value : values(allowed)) {
      assertEquals(List.of(), compared.check(PlainJson.of(value)).problems(), value);
    }
    for (var value : values(refused)) {
      assertEquals(false, compared.check(PlainJson.of(value)).problems().isEmpty(), value);
    }
  }

  private static String[] values(@Nullable String list) {
    return list == null
        ? new String[0]
        : Arrays.stream(list.split(";", -1)).map(String::strip).toArray(String[]::new);
  }
}
