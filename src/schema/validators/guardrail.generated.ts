// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateGuardrail = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/guardrail.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Guardrail","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"format":"dns-subdomain","description":"The guardrail's name. A guardrail of a tenant is called <tenant>/<name>.","examples":["tenants-apart"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"required":["description","assume"],"description":"The statements, and what their proof assumes. At least one of never, only, always and isolated.","properties":{"description":{"type":"string","minLength":1,"description":"What must be true, as a sentence for people.","examples":["No tenant's pod reaches another tenant's data."]},"owner":{"type":"string","minLength":1},"mode":{"type":"string","enum":["Enforce","Audit"]},"assume":{"type":"object","additionalProperties":false,"required":["otherWriters"],"description":"What the proof assumes of other writers, such as {otherWriters: OneTenant}.","properties":{"otherWriters":{"type":"string","enum":["None","OneTenant","AllTenants","Anyone"],"description":"Who may add policies that Ringfence does not render. None: no one. OneTenant: the writers of any one tenant, in its namespaces. AllTenants: the writers of all tenants together. Anyone: also in namespaces without a tenant.","examples":["OneTenant"]}},"examples":[{"otherWriters":"OneTenant"}]},"grants":{"type":"string","enum":["Forbidden","Allowed"]},"never":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"$ref":"#/$defs/peer"},"to":{"$ref":"#/$defs/peer"},"relation":{"$ref":"#/$defs/relation"},"ports":{"$ref":"#/$defs/ports"}}}},"only":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"$ref":"#/$defs/onlyFrom","description":"Where `to` has the pods: the peers that may connect to them, as a list. Otherwise the pods that connect to nothing but the list in `to`."},"to":{"$ref":"#/$defs/onlyTo","description":"Where `from` has the pods: the peers that they may connect to, as a list. Otherwise the pods to which nothing but the list in `from` connects."},"ports":{"$ref":"#/$defs/ports"}}}},"always":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"$ref":"#/$defs/peer"},"to":{"$ref":"#/$defs/peer"},"relation":{"$ref":"#/$defs/relation"},"ports":{"$ref":"#/$defs/ports"}}}},"isolated":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"},"directions":{"$ref":"#/$defs/directions"}}}},"except":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["reason"],"properties":{"from":{"$ref":"#/$defs/peer"},"to":{"$ref":"#/$defs/peer"},"relation":{"$ref":"#/$defs/relation"},"ports":{"$ref":"#/$defs/ports"},"reason":{"type":"string","minLength":1,"description":"Why they are agreed.","examples":["Nightly dumps."]}}}}}}},"$defs":{"namespace":{"type":"string","minLength":1,"maxLength":253},"namespaceType":{"type":"string","minLength":1,"maxLength":253},"tenant":{"type":"string","minLength":1,"maxLength":253},"namespaceSelector":{"$ref":"network-policy.schema.json#/$defs/labelSelector"},"podSelector":{"$ref":"network-policy.schema.json#/$defs/labelSelector"},"ports":{"type":"array","minItems":1,"items":{"$ref":"network-policy.schema.json#/$defs/port"}},"relation":{"type":"string","enum":["same-namespace","other-namespace","same-tenant","other-tenant","same","other","any"]},"network":{"type":["string","object"],"if":{"type":"string"},"then":{"enum":["internet","metadata","pods","services","nodes"]},"additionalProperties":false,"minProperties":1,"properties":{"cidr":{"type":"string","format":"cidr"},"value":{"type":"string","minLength":1}}},"directions":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["Ingress","Egress"]}},"peer":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"},"network":{"$ref":"#/$defs/network"}}},"entry":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"},"network":{"$ref":"#/$defs/network"},"relation":{"$ref":"#/$defs/relation"},"ports":{"$ref":"#/$defs/ports"}}},"onlyFrom":{"type":["object","array"],"additionalProperties":false,"minProperties":1,"minItems":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"}},"items":{"$ref":"#/$defs/entry"}},"onlyTo":{"type":["object","array"],"additionalProperties":false,"minProperties":1,"minItems":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"}},"items":{"$ref":"#/$defs/entry"}}}};
const schema48 = {"type":"string","enum":["same-namespace","other-namespace","same-tenant","other-tenant","same","other","any"]};
const schema33 = {"type":"string","minLength":1,"maxLength":253};
const schema34 = {"type":"string","minLength":1,"maxLength":253};
const schema35 = {"type":"string","minLength":1,"maxLength":253};
const schema37 = {"type":"object","additionalProperties":false,"properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"How key and values relate."},"values":{"type":"array","items":{"type":"string"}}}}}}};
const schema77 = {"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["Ingress","Egress"]}};
const formats0 = formats["dns-subdomain"];
const func1 = ucs2length.default;
const func3 = Object.prototype.hasOwnProperty;
const schema32 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"},"network":{"$ref":"#/$defs/network"}}};
const schema47 = {"type":["string","object"],"if":{"type":"string"},"then":{"enum":["internet","metadata","pods","services","nodes"]},"additionalProperties":false,"minProperties":1,"properties":{"cidr":{"type":"string","format":"cidr"},"value":{"type":"string","minLength":1}}};
const formats2 = formats.cidr;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "tenant") || (key0 === "namespaceType")) || (key0 === "namespace")) || (key0 === "namespaceSelector")) || (key0 === "podSelector")) || (key0 === "network"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tenant !== undefined){
let data0 = data.tenant;
if(typeof data0 === "string"){
if(func1(data0) > 253){
const err2 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.namespaceType !== undefined){
let data1 = data.namespaceType;
if(typeof data1 === "string"){
if(func1(data1) > 253){
const err5 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data1) < 1){
const err6 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.namespace !== undefined){
let data2 = data.namespace;
if(typeof data2 === "string"){
if(func1(data2) > 253){
const err8 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data2) < 1){
const err9 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.namespaceSelector !== undefined){
let data3 = data.namespaceSelector;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "matchLabels") || (key1 === "matchExpressions"))){
const err11 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.matchLabels !== undefined){
let data4 = data3.matchLabels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/namespaceSelector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.matchExpressions !== undefined){
let data6 = data3.matchExpressions;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.key === undefined){
const err14 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data7.operator === undefined){
const err15 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key3 in data7){
if(!(((key3 === "key") || (key3 === "operator")) || (key3 === "values"))){
const err16 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.key !== undefined){
let data8 = data7.key;
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.operator !== undefined){
let data9 = data7.operator;
if(typeof data9 !== "string"){
const err18 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((data9 === "In") || (data9 === "NotIn")) || (data9 === "Exists")) || (data9 === "DoesNotExist"))){
const err19 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.values !== undefined){
let data10 = data7.values;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.podSelector !== undefined){
let data12 = data.podSelector;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err25 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.matchLabels !== undefined){
let data13 = data12.matchLabels;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
let data14 = data13[key5];
if(typeof data14 !== "string"){
const err26 = {instancePath:instancePath+"/podSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/podSelector/matchLabels",schemaPath:"#/$defs/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.matchExpressions !== undefined){
let data15 = data12.matchExpressions;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.key === undefined){
const err28 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data16.operator === undefined){
const err29 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key6 in data16){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err30 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.key !== undefined){
let data17 = data16.key;
if(typeof data17 !== "string"){
const err31 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/key",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data16.operator !== undefined){
let data18 = data16.operator;
if(typeof data18 !== "string"){
const err32 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((data18 === "In") || (data18 === "NotIn")) || (data18 === "Exists")) || (data18 === "DoesNotExist"))){
const err33 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.values !== undefined){
let data19 = data16.values;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(typeof data20 !== "string"){
const err34 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/values/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/values",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/podSelector/matchExpressions",schemaPath:"#/$defs/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.network !== undefined){
let data21 = data.network;
if((typeof data21 !== "string") && (!(data21 && typeof data21 == "object" && !Array.isArray(data21)))){
const err39 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/type",keyword:"type",params:{type: schema47.type},message:"must be string,object",schema:schema47.type,parentSchema:schema47,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const _errs58 = errors;
let valid21 = true;
const _errs59 = errors;
if(typeof data21 !== "string"){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid0 = _errs59 === errors;
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs61 = errors;
if(!(((((data21 === "internet") || (data21 === "metadata")) || (data21 === "pods")) || (data21 === "services")) || (data21 === "nodes"))){
const err41 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/then/enum",keyword:"enum",params:{allowedValues: schema47.then.enum},message:"must be equal to one of the allowed values",schema:schema47.then.enum,parentSchema:schema47.then,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid0 = _errs61 === errors;
valid21 = _valid0;
}
if(!valid21){
const err42 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.if,parentSchema:schema47,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
const err43 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema47,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key7 in data21){
if(!((key7 === "cidr") || (key7 === "value"))){
const err44 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data21.cidr !== undefined){
let data22 = data21.cidr;
if(typeof data22 === "string"){
if(!(formats2(data22))){
const err45 = {instancePath:instancePath+"/network/cidr",schemaPath:"#/$defs/network/properties/cidr/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema47.properties.cidr,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/network/cidr",schemaPath:"#/$defs/network/properties/cidr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.cidr.type,parentSchema:schema47.properties.cidr,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data21.value !== undefined){
let data23 = data21.value;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err47 = {instancePath:instancePath+"/network/value",schemaPath:"#/$defs/network/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema47.properties.value,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/network/value",schemaPath:"#/$defs/network/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.value.type,parentSchema:schema47.properties.value,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":"array","minItems":1,"items":{"$ref":"network-policy.schema.json#/$defs/port"}};
const schema42 = {"type":"object","additionalProperties":false,"properties":{"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]},"port":{"type":["integer","string"]},"endPort":{"type":"integer"}}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!(((key0 === "protocol") || (key0 === "port")) || (key0 === "endPort"))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"network-policy.schema.json#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.protocol !== undefined){
let data1 = data0.protocol;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0+"/protocol",schemaPath:"network-policy.schema.json#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.protocol.type,parentSchema:schema42.properties.protocol,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data1 === "TCP") || (data1 === "UDP")) || (data1 === "SCTP"))){
const err3 = {instancePath:instancePath+"/" + i0+"/protocol",schemaPath:"network-policy.schema.json#/$defs/port/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema42.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.protocol.enum,parentSchema:schema42.properties.protocol,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.port !== undefined){
let data2 = data0.port;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err4 = {instancePath:instancePath+"/" + i0+"/port",schemaPath:"network-policy.schema.json#/$defs/port/properties/port/type",keyword:"type",params:{type: schema42.properties.port.type},message:"must be integer,string",schema:schema42.properties.port.type,parentSchema:schema42.properties.port,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.endPort !== undefined){
let data3 = data0.endPort;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err5 = {instancePath:instancePath+"/" + i0+"/endPort",schemaPath:"network-policy.schema.json#/$defs/port/properties/endPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.endPort.type,parentSchema:schema42.properties.endPort,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"network-policy.schema.json#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":["object","array"],"additionalProperties":false,"minProperties":1,"minItems":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"}},"items":{"$ref":"#/$defs/entry"}};
const schema52 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"},"network":{"$ref":"#/$defs/network"},"relation":{"$ref":"#/$defs/relation"},"ports":{"$ref":"#/$defs/ports"}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "tenant") || (key0 === "namespaceType")) || (key0 === "namespace")) || (key0 === "namespaceSelector")) || (key0 === "podSelector")) || (key0 === "network")) || (key0 === "relation")) || (key0 === "ports"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tenant !== undefined){
let data0 = data.tenant;
if(typeof data0 === "string"){
if(func1(data0) > 253){
const err2 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.namespaceType !== undefined){
let data1 = data.namespaceType;
if(typeof data1 === "string"){
if(func1(data1) > 253){
const err5 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data1) < 1){
const err6 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.namespace !== undefined){
let data2 = data.namespace;
if(typeof data2 === "string"){
if(func1(data2) > 253){
const err8 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data2) < 1){
const err9 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.namespaceSelector !== undefined){
let data3 = data.namespaceSelector;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "matchLabels") || (key1 === "matchExpressions"))){
const err11 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.matchLabels !== undefined){
let data4 = data3.matchLabels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/namespaceSelector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.matchExpressions !== undefined){
let data6 = data3.matchExpressions;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.key === undefined){
const err14 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data7.operator === undefined){
const err15 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key3 in data7){
if(!(((key3 === "key") || (key3 === "operator")) || (key3 === "values"))){
const err16 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.key !== undefined){
let data8 = data7.key;
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.operator !== undefined){
let data9 = data7.operator;
if(typeof data9 !== "string"){
const err18 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((data9 === "In") || (data9 === "NotIn")) || (data9 === "Exists")) || (data9 === "DoesNotExist"))){
const err19 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.values !== undefined){
let data10 = data7.values;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i0,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.podSelector !== undefined){
let data12 = data.podSelector;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err25 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.matchLabels !== undefined){
let data13 = data12.matchLabels;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
let data14 = data13[key5];
if(typeof data14 !== "string"){
const err26 = {instancePath:instancePath+"/podSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/podSelector/matchLabels",schemaPath:"#/$defs/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.matchExpressions !== undefined){
let data15 = data12.matchExpressions;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.key === undefined){
const err28 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data16.operator === undefined){
const err29 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key6 in data16){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err30 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.key !== undefined){
let data17 = data16.key;
if(typeof data17 !== "string"){
const err31 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/key",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data16.operator !== undefined){
let data18 = data16.operator;
if(typeof data18 !== "string"){
const err32 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((data18 === "In") || (data18 === "NotIn")) || (data18 === "Exists")) || (data18 === "DoesNotExist"))){
const err33 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.values !== undefined){
let data19 = data16.values;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(typeof data20 !== "string"){
const err34 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/values/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2+"/values",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i2,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/podSelector/matchExpressions",schemaPath:"#/$defs/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.network !== undefined){
let data21 = data.network;
if((typeof data21 !== "string") && (!(data21 && typeof data21 == "object" && !Array.isArray(data21)))){
const err39 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/type",keyword:"type",params:{type: schema47.type},message:"must be string,object",schema:schema47.type,parentSchema:schema47,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const _errs58 = errors;
let valid21 = true;
const _errs59 = errors;
if(typeof data21 !== "string"){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid0 = _errs59 === errors;
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs61 = errors;
if(!(((((data21 === "internet") || (data21 === "metadata")) || (data21 === "pods")) || (data21 === "services")) || (data21 === "nodes"))){
const err41 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/then/enum",keyword:"enum",params:{allowedValues: schema47.then.enum},message:"must be equal to one of the allowed values",schema:schema47.then.enum,parentSchema:schema47.then,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid0 = _errs61 === errors;
valid21 = _valid0;
}
if(!valid21){
const err42 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.if,parentSchema:schema47,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
const err43 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema47,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key7 in data21){
if(!((key7 === "cidr") || (key7 === "value"))){
const err44 = {instancePath:instancePath+"/network",schemaPath:"#/$defs/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data21.cidr !== undefined){
let data22 = data21.cidr;
if(typeof data22 === "string"){
if(!(formats2(data22))){
const err45 = {instancePath:instancePath+"/network/cidr",schemaPath:"#/$defs/network/properties/cidr/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema47.properties.cidr,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/network/cidr",schemaPath:"#/$defs/network/properties/cidr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.cidr.type,parentSchema:schema47.properties.cidr,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data21.value !== undefined){
let data23 = data21.value;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err47 = {instancePath:instancePath+"/network/value",schemaPath:"#/$defs/network/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema47.properties.value,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/network/value",schemaPath:"#/$defs/network/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.value.type,parentSchema:schema47.properties.value,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
if(data.relation !== undefined){
let data24 = data.relation;
if(typeof data24 !== "string"){
const err49 = {instancePath:instancePath+"/relation",schemaPath:"#/$defs/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!(((((((data24 === "same-namespace") || (data24 === "other-namespace")) || (data24 === "same-tenant")) || (data24 === "other-tenant")) || (data24 === "same")) || (data24 === "other")) || (data24 === "any"))){
const err50 = {instancePath:instancePath+"/relation",schemaPath:"#/$defs/relation/enum",keyword:"enum",params:{allowedValues: schema48.enum},message:"must be equal to one of the allowed values",schema:schema48.enum,parentSchema:schema48,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.ports !== undefined){
if(!(validate32(data.ports, {instancePath:instancePath+"/ports",parentData:data,parentDataProperty:"ports",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema51.type},message:"must be object,array",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate35(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err2 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "tenant") || (key0 === "namespaceType")) || (key0 === "namespace")) || (key0 === "namespaceSelector")) || (key0 === "podSelector"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tenant !== undefined){
let data1 = data.tenant;
if(typeof data1 === "string"){
if(func1(data1) > 253){
const err4 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.namespaceType !== undefined){
let data2 = data.namespaceType;
if(typeof data2 === "string"){
if(func1(data2) > 253){
const err7 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.namespace !== undefined){
let data3 = data.namespace;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.namespaceSelector !== undefined){
let data4 = data.namespaceSelector;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "matchLabels") || (key1 === "matchExpressions"))){
const err13 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.matchLabels !== undefined){
let data5 = data4.matchLabels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/namespaceSelector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.matchExpressions !== undefined){
let data7 = data4.matchExpressions;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.key === undefined){
const err16 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8.operator === undefined){
const err17 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "key") || (key3 === "operator")) || (key3 === "values"))){
const err18 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.key !== undefined){
let data9 = data8.key;
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/key",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.operator !== undefined){
let data10 = data8.operator;
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data10 === "In") || (data10 === "NotIn")) || (data10 === "Exists")) || (data10 === "DoesNotExist"))){
const err21 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.values !== undefined){
let data11 = data8.values;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err22 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/values/" + i2,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/values",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.podSelector !== undefined){
let data13 = data.podSelector;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key4 in data13){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err27 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.matchLabels !== undefined){
let data14 = data13.matchLabels;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
let data15 = data14[key5];
if(typeof data15 !== "string"){
const err28 = {instancePath:instancePath+"/podSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/podSelector/matchLabels",schemaPath:"#/$defs/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.matchExpressions !== undefined){
let data16 = data13.matchExpressions;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.key === undefined){
const err30 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data17.operator === undefined){
const err31 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key6 in data17){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err32 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data17.key !== undefined){
let data18 = data17.key;
if(typeof data18 !== "string"){
const err33 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/key",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data17.operator !== undefined){
let data19 = data17.operator;
if(typeof data19 !== "string"){
const err34 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data19 === "In") || (data19 === "NotIn")) || (data19 === "Exists")) || (data19 === "DoesNotExist"))){
const err35 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data17.values !== undefined){
let data20 = data17.values;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if(typeof data21 !== "string"){
const err36 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/values/" + i4,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/values",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/podSelector/matchExpressions",schemaPath:"#/$defs/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"type":["object","array"],"additionalProperties":false,"minProperties":1,"minItems":1,"properties":{"tenant":{"$ref":"#/$defs/tenant"},"namespaceType":{"$ref":"#/$defs/namespaceType"},"namespace":{"$ref":"#/$defs/namespace"},"namespaceSelector":{"$ref":"#/$defs/namespaceSelector"},"podSelector":{"$ref":"#/$defs/podSelector"}},"items":{"$ref":"#/$defs/entry"}};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema65.type},message:"must be object,array",schema:schema65.type,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate35(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err2 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "tenant") || (key0 === "namespaceType")) || (key0 === "namespace")) || (key0 === "namespaceSelector")) || (key0 === "podSelector"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tenant !== undefined){
let data1 = data.tenant;
if(typeof data1 === "string"){
if(func1(data1) > 253){
const err4 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/tenant",schemaPath:"#/$defs/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.namespaceType !== undefined){
let data2 = data.namespaceType;
if(typeof data2 === "string"){
if(func1(data2) > 253){
const err7 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/namespaceType",schemaPath:"#/$defs/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.namespace !== undefined){
let data3 = data.namespace;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.namespaceSelector !== undefined){
let data4 = data.namespaceSelector;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "matchLabels") || (key1 === "matchExpressions"))){
const err13 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.matchLabels !== undefined){
let data5 = data4.matchLabels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/namespaceSelector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.matchExpressions !== undefined){
let data7 = data4.matchExpressions;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.key === undefined){
const err16 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8.operator === undefined){
const err17 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "key") || (key3 === "operator")) || (key3 === "values"))){
const err18 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.key !== undefined){
let data9 = data8.key;
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/key",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.operator !== undefined){
let data10 = data8.operator;
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data10 === "In") || (data10 === "NotIn")) || (data10 === "Exists")) || (data10 === "DoesNotExist"))){
const err21 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.values !== undefined){
let data11 = data8.values;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err22 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/values/" + i2,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1+"/values",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i1,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.podSelector !== undefined){
let data13 = data.podSelector;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key4 in data13){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err27 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.matchLabels !== undefined){
let data14 = data13.matchLabels;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
let data15 = data14[key5];
if(typeof data15 !== "string"){
const err28 = {instancePath:instancePath+"/podSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/podSelector/matchLabels",schemaPath:"#/$defs/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.matchExpressions !== undefined){
let data16 = data13.matchExpressions;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.key === undefined){
const err30 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data17.operator === undefined){
const err31 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key6 in data17){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err32 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data17.key !== undefined){
let data18 = data17.key;
if(typeof data18 !== "string"){
const err33 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/key",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data17.operator !== undefined){
let data19 = data17.operator;
if(typeof data19 !== "string"){
const err34 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data19 === "In") || (data19 === "NotIn")) || (data19 === "Exists")) || (data19 === "DoesNotExist"))){
const err35 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data17.values !== undefined){
let data20 = data17.values;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if(typeof data21 !== "string"){
const err36 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/values/" + i4,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3+"/values",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i3,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/podSelector/matchExpressions",schemaPath:"#/$defs/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/guardrail.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Guardrail" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Guardrail"},message:"must be equal to constant",schema:"Guardrail",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.metadata.required,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(formats0(data3))){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/format",keyword:"format",params:{format: "dns-subdomain"},message:"must match format \""+"dns-subdomain"+"\"",schema:"dns-subdomain",parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.description === undefined){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.assume === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "assume"},message:"must have required property '"+"assume"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data4){
if(!(func3.call(schema31.properties.spec.properties, key2))){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.description !== undefined){
let data5 = data4.description;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.description,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.description.type,parentSchema:schema31.properties.spec.properties.description,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.owner !== undefined){
let data6 = data4.owner;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.owner.type,parentSchema:schema31.properties.spec.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.mode !== undefined){
let data7 = data4.mode;
if(typeof data7 !== "string"){
const err21 = {instancePath:instancePath+"/spec/mode",schemaPath:"#/properties/spec/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.mode.type,parentSchema:schema31.properties.spec.properties.mode,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data7 === "Enforce") || (data7 === "Audit"))){
const err22 = {instancePath:instancePath+"/spec/mode",schemaPath:"#/properties/spec/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.mode.enum,parentSchema:schema31.properties.spec.properties.mode,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.assume !== undefined){
let data8 = data4.assume;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.otherWriters === undefined){
const err23 = {instancePath:instancePath+"/spec/assume",schemaPath:"#/properties/spec/properties/assume/required",keyword:"required",params:{missingProperty: "otherWriters"},message:"must have required property '"+"otherWriters"+"'",schema:schema31.properties.spec.properties.assume.required,parentSchema:schema31.properties.spec.properties.assume,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data8){
if(!(key3 === "otherWriters")){
const err24 = {instancePath:instancePath+"/spec/assume",schemaPath:"#/properties/spec/properties/assume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.assume,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.otherWriters !== undefined){
let data9 = data8.otherWriters;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/spec/assume/otherWriters",schemaPath:"#/properties/spec/properties/assume/properties/otherWriters/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.assume.properties.otherWriters.type,parentSchema:schema31.properties.spec.properties.assume.properties.otherWriters,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((data9 === "None") || (data9 === "OneTenant")) || (data9 === "AllTenants")) || (data9 === "Anyone"))){
const err26 = {instancePath:instancePath+"/spec/assume/otherWriters",schemaPath:"#/properties/spec/properties/assume/properties/otherWriters/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.assume.properties.otherWriters.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.assume.properties.otherWriters.enum,parentSchema:schema31.properties.spec.properties.assume.properties.otherWriters,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/spec/assume",schemaPath:"#/properties/spec/properties/assume/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.assume.type,parentSchema:schema31.properties.spec.properties.assume,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.grants !== undefined){
let data10 = data4.grants;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/spec/grants",schemaPath:"#/properties/spec/properties/grants/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.grants.type,parentSchema:schema31.properties.spec.properties.grants,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data10 === "Forbidden") || (data10 === "Allowed"))){
const err29 = {instancePath:instancePath+"/spec/grants",schemaPath:"#/properties/spec/properties/grants/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.grants.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.grants.enum,parentSchema:schema31.properties.spec.properties.grants,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.never !== undefined){
let data11 = data4.never;
if(Array.isArray(data11)){
if(data11.length < 1){
const err30 = {instancePath:instancePath+"/spec/never",schemaPath:"#/properties/spec/properties/never/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.never,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.from === undefined){
const err31 = {instancePath:instancePath+"/spec/never/" + i0,schemaPath:"#/properties/spec/properties/never/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.spec.properties.never.items.required,parentSchema:schema31.properties.spec.properties.never.items,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data12.to === undefined){
const err32 = {instancePath:instancePath+"/spec/never/" + i0,schemaPath:"#/properties/spec/properties/never/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.spec.properties.never.items.required,parentSchema:schema31.properties.spec.properties.never.items,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key4 in data12){
if(!((((key4 === "from") || (key4 === "to")) || (key4 === "relation")) || (key4 === "ports"))){
const err33 = {instancePath:instancePath+"/spec/never/" + i0,schemaPath:"#/properties/spec/properties/never/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.never.items,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.from !== undefined){
if(!(validate21(data12.from, {instancePath:instancePath+"/spec/never/" + i0+"/from",parentData:data12,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data12.to !== undefined){
if(!(validate21(data12.to, {instancePath:instancePath+"/spec/never/" + i0+"/to",parentData:data12,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data12.relation !== undefined){
let data15 = data12.relation;
if(typeof data15 !== "string"){
const err34 = {instancePath:instancePath+"/spec/never/" + i0+"/relation",schemaPath:"#/$defs/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(((((((data15 === "same-namespace") || (data15 === "other-namespace")) || (data15 === "same-tenant")) || (data15 === "other-tenant")) || (data15 === "same")) || (data15 === "other")) || (data15 === "any"))){
const err35 = {instancePath:instancePath+"/spec/never/" + i0+"/relation",schemaPath:"#/$defs/relation/enum",keyword:"enum",params:{allowedValues: schema48.enum},message:"must be equal to one of the allowed values",schema:schema48.enum,parentSchema:schema48,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.ports !== undefined){
if(!(validate32(data12.ports, {instancePath:instancePath+"/spec/never/" + i0+"/ports",parentData:data12,parentDataProperty:"ports",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/spec/never/" + i0,schemaPath:"#/properties/spec/properties/never/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.never.items.type,parentSchema:schema31.properties.spec.properties.never.items,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/spec/never",schemaPath:"#/properties/spec/properties/never/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.never.type,parentSchema:schema31.properties.spec.properties.never,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data4.only !== undefined){
let data17 = data4.only;
if(Array.isArray(data17)){
if(data17.length < 1){
const err38 = {instancePath:instancePath+"/spec/only",schemaPath:"#/properties/spec/properties/only/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.only,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.from === undefined){
const err39 = {instancePath:instancePath+"/spec/only/" + i1,schemaPath:"#/properties/spec/properties/only/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.spec.properties.only.items.required,parentSchema:schema31.properties.spec.properties.only.items,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data18.to === undefined){
const err40 = {instancePath:instancePath+"/spec/only/" + i1,schemaPath:"#/properties/spec/properties/only/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.spec.properties.only.items.required,parentSchema:schema31.properties.spec.properties.only.items,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key5 in data18){
if(!(((key5 === "from") || (key5 === "to")) || (key5 === "ports"))){
const err41 = {instancePath:instancePath+"/spec/only/" + i1,schemaPath:"#/properties/spec/properties/only/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.only.items,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data18.from !== undefined){
if(!(validate34(data18.from, {instancePath:instancePath+"/spec/only/" + i1+"/from",parentData:data18,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data18.to !== undefined){
if(!(validate39(data18.to, {instancePath:instancePath+"/spec/only/" + i1+"/to",parentData:data18,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data18.ports !== undefined){
if(!(validate32(data18.ports, {instancePath:instancePath+"/spec/only/" + i1+"/ports",parentData:data18,parentDataProperty:"ports",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/only/" + i1,schemaPath:"#/properties/spec/properties/only/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.only.items.type,parentSchema:schema31.properties.spec.properties.only.items,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/spec/only",schemaPath:"#/properties/spec/properties/only/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.only.type,parentSchema:schema31.properties.spec.properties.only,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data4.always !== undefined){
let data22 = data4.always;
if(Array.isArray(data22)){
if(data22.length < 1){
const err44 = {instancePath:instancePath+"/spec/always",schemaPath:"#/properties/spec/properties/always/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.always,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.from === undefined){
const err45 = {instancePath:instancePath+"/spec/always/" + i2,schemaPath:"#/properties/spec/properties/always/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.spec.properties.always.items.required,parentSchema:schema31.properties.spec.properties.always.items,data:data23};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data23.to === undefined){
const err46 = {instancePath:instancePath+"/spec/always/" + i2,schemaPath:"#/properties/spec/properties/always/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.spec.properties.always.items.required,parentSchema:schema31.properties.spec.properties.always.items,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key6 in data23){
if(!((((key6 === "from") || (key6 === "to")) || (key6 === "relation")) || (key6 === "ports"))){
const err47 = {instancePath:instancePath+"/spec/always/" + i2,schemaPath:"#/properties/spec/properties/always/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.always.items,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data23.from !== undefined){
if(!(validate21(data23.from, {instancePath:instancePath+"/spec/always/" + i2+"/from",parentData:data23,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data23.to !== undefined){
if(!(validate21(data23.to, {instancePath:instancePath+"/spec/always/" + i2+"/to",parentData:data23,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data23.relation !== undefined){
let data26 = data23.relation;
if(typeof data26 !== "string"){
const err48 = {instancePath:instancePath+"/spec/always/" + i2+"/relation",schemaPath:"#/$defs/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!(((((((data26 === "same-namespace") || (data26 === "other-namespace")) || (data26 === "same-tenant")) || (data26 === "other-tenant")) || (data26 === "same")) || (data26 === "other")) || (data26 === "any"))){
const err49 = {instancePath:instancePath+"/spec/always/" + i2+"/relation",schemaPath:"#/$defs/relation/enum",keyword:"enum",params:{allowedValues: schema48.enum},message:"must be equal to one of the allowed values",schema:schema48.enum,parentSchema:schema48,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data23.ports !== undefined){
if(!(validate32(data23.ports, {instancePath:instancePath+"/spec/always/" + i2+"/ports",parentData:data23,parentDataProperty:"ports",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err50 = {instancePath:instancePath+"/spec/always/" + i2,schemaPath:"#/properties/spec/properties/always/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.always.items.type,parentSchema:schema31.properties.spec.properties.always.items,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/spec/always",schemaPath:"#/properties/spec/properties/always/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.always.type,parentSchema:schema31.properties.spec.properties.always,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data4.isolated !== undefined){
let data28 = data4.isolated;
if(Array.isArray(data28)){
if(data28.length < 1){
const err52 = {instancePath:instancePath+"/spec/isolated",schemaPath:"#/properties/spec/properties/isolated/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.isolated,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
let data29 = data28[i3];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(Object.keys(data29).length < 1){
const err53 = {instancePath:instancePath+"/spec/isolated/" + i3,schemaPath:"#/properties/spec/properties/isolated/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.isolated.items,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
for(const key7 in data29){
if(!((((((key7 === "tenant") || (key7 === "namespaceType")) || (key7 === "namespace")) || (key7 === "namespaceSelector")) || (key7 === "podSelector")) || (key7 === "directions"))){
const err54 = {instancePath:instancePath+"/spec/isolated/" + i3,schemaPath:"#/properties/spec/properties/isolated/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.isolated.items,data:data29};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data29.tenant !== undefined){
let data30 = data29.tenant;
if(typeof data30 === "string"){
if(func1(data30) > 253){
const err55 = {instancePath:instancePath+"/spec/isolated/" + i3+"/tenant",schemaPath:"#/$defs/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33,data:data30};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(func1(data30) < 1){
const err56 = {instancePath:instancePath+"/spec/isolated/" + i3+"/tenant",schemaPath:"#/$defs/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data30};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/spec/isolated/" + i3+"/tenant",schemaPath:"#/$defs/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data30};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data29.namespaceType !== undefined){
let data31 = data29.namespaceType;
if(typeof data31 === "string"){
if(func1(data31) > 253){
const err58 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceType",schemaPath:"#/$defs/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34,data:data31};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(func1(data31) < 1){
const err59 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceType",schemaPath:"#/$defs/namespaceType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data31};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceType",schemaPath:"#/$defs/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data31};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data29.namespace !== undefined){
let data32 = data29.namespace;
if(typeof data32 === "string"){
if(func1(data32) > 253){
const err61 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespace",schemaPath:"#/$defs/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35,data:data32};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func1(data32) < 1){
const err62 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespace",schemaPath:"#/$defs/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data32};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespace",schemaPath:"#/$defs/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data32};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data29.namespaceSelector !== undefined){
let data33 = data29.namespaceSelector;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key8 in data33){
if(!((key8 === "matchLabels") || (key8 === "matchExpressions"))){
const err64 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data33};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data33.matchLabels !== undefined){
let data34 = data33.matchLabels;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key9 in data34){
let data35 = data34[key9];
if(typeof data35 !== "string"){
const err65 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchLabels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data35};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/namespaceSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data34};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data33.matchExpressions !== undefined){
let data36 = data33.matchExpressions;
if(Array.isArray(data36)){
const len4 = data36.length;
for(let i4=0; i4<len4; i4++){
let data37 = data36[i4];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.key === undefined){
const err67 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data37};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data37.operator === undefined){
const err68 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data37};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key10 in data37){
if(!(((key10 === "key") || (key10 === "operator")) || (key10 === "values"))){
const err69 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data37};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data37.key !== undefined){
let data38 = data37.key;
if(typeof data38 !== "string"){
const err70 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4+"/key",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data38};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data37.operator !== undefined){
let data39 = data37.operator;
if(typeof data39 !== "string"){
const err71 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data39};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!((((data39 === "In") || (data39 === "NotIn")) || (data39 === "Exists")) || (data39 === "DoesNotExist"))){
const err72 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4+"/operator",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data39};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data37.values !== undefined){
let data40 = data37.values;
if(Array.isArray(data40)){
const len5 = data40.length;
for(let i5=0; i5<len5; i5++){
let data41 = data40[i5];
if(typeof data41 !== "string"){
const err73 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4+"/values/" + i5,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data41};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4+"/values",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data40};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions/" + i4,schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data37};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/namespaceSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data36};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/spec/isolated/" + i3+"/namespaceSelector",schemaPath:"#/$defs/namespaceSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data29.podSelector !== undefined){
let data42 = data29.podSelector;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key11 in data42){
if(!((key11 === "matchLabels") || (key11 === "matchExpressions"))){
const err78 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector",schemaPath:"#/$defs/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data42};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data42.matchLabels !== undefined){
let data43 = data42.matchLabels;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key12 in data43){
let data44 = data43[key12];
if(typeof data44 !== "string"){
const err79 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchLabels/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchLabels.additionalProperties.type,parentSchema:schema37.properties.matchLabels.additionalProperties,data:data44};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchLabels",schemaPath:"#/$defs/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchLabels.type,parentSchema:schema37.properties.matchLabels,data:data43};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data42.matchExpressions !== undefined){
let data45 = data42.matchExpressions;
if(Array.isArray(data45)){
const len6 = data45.length;
for(let i6=0; i6<len6; i6++){
let data46 = data45[i6];
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.key === undefined){
const err81 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data46};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data46.operator === undefined){
const err82 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema37.properties.matchExpressions.items.required,parentSchema:schema37.properties.matchExpressions.items,data:data46};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key13 in data46){
if(!(((key13 === "key") || (key13 === "operator")) || (key13 === "values"))){
const err83 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.matchExpressions.items,data:data46};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data46.key !== undefined){
let data47 = data46.key;
if(typeof data47 !== "string"){
const err84 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6+"/key",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.key.type,parentSchema:schema37.properties.matchExpressions.items.properties.key,data:data47};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data46.operator !== undefined){
let data48 = data46.operator;
if(typeof data48 !== "string"){
const err85 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.operator.type,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data48};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!((((data48 === "In") || (data48 === "NotIn")) || (data48 === "Exists")) || (data48 === "DoesNotExist"))){
const err86 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6+"/operator",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema37.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema37.properties.matchExpressions.items.properties.operator,data:data48};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data46.values !== undefined){
let data49 = data46.values;
if(Array.isArray(data49)){
const len7 = data49.length;
for(let i7=0; i7<len7; i7++){
let data50 = data49[i7];
if(typeof data50 !== "string"){
const err87 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6+"/values/" + i7,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema37.properties.matchExpressions.items.properties.values.items,data:data50};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6+"/values",schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.items.properties.values.type,parentSchema:schema37.properties.matchExpressions.items.properties.values,data:data49};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions/" + i6,schemaPath:"#/$defs/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.matchExpressions.items.type,parentSchema:schema37.properties.matchExpressions.items,data:data46};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector/matchExpressions",schemaPath:"#/$defs/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.matchExpressions.type,parentSchema:schema37.properties.matchExpressions,data:data45};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/spec/isolated/" + i3+"/podSelector",schemaPath:"#/$defs/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data42};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data29.directions !== undefined){
let data51 = data29.directions;
if(Array.isArray(data51)){
if(data51.length < 1){
const err92 = {instancePath:instancePath+"/spec/isolated/" + i3+"/directions",schemaPath:"#/$defs/directions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema77,data:data51};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
const len8 = data51.length;
for(let i8=0; i8<len8; i8++){
let data52 = data51[i8];
if(typeof data52 !== "string"){
const err93 = {instancePath:instancePath+"/spec/isolated/" + i3+"/directions/" + i8,schemaPath:"#/$defs/directions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.items.type,parentSchema:schema77.items,data:data52};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!((data52 === "Ingress") || (data52 === "Egress"))){
const err94 = {instancePath:instancePath+"/spec/isolated/" + i3+"/directions/" + i8,schemaPath:"#/$defs/directions/items/enum",keyword:"enum",params:{allowedValues: schema77.items.enum},message:"must be equal to one of the allowed values",schema:schema77.items.enum,parentSchema:schema77.items,data:data52};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
let i9 = data51.length;
let j0;
if(i9 > 1){
const indices0 = {};
for(;i9--;){
let item0 = data51[i9];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err95 = {instancePath:instancePath+"/spec/isolated/" + i3+"/directions",schemaPath:"#/$defs/directions/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i9+" are identical)",schema:true,parentSchema:schema77,data:data51};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
break;
}
indices0[item0] = i9;
}
}
}
else {
const err96 = {instancePath:instancePath+"/spec/isolated/" + i3+"/directions",schemaPath:"#/$defs/directions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.type,parentSchema:schema77,data:data51};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/spec/isolated/" + i3,schemaPath:"#/properties/spec/properties/isolated/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.isolated.items.type,parentSchema:schema31.properties.spec.properties.isolated.items,data:data29};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/spec/isolated",schemaPath:"#/properties/spec/properties/isolated/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.isolated.type,parentSchema:schema31.properties.spec.properties.isolated,data:data28};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data4.except !== undefined){
let data53 = data4.except;
if(Array.isArray(data53)){
if(data53.length < 1){
const err99 = {instancePath:instancePath+"/spec/except",schemaPath:"#/properties/spec/properties/except/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.except,data:data53};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
const len9 = data53.length;
for(let i10=0; i10<len9; i10++){
let data54 = data53[i10];
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.reason === undefined){
const err100 = {instancePath:instancePath+"/spec/except/" + i10,schemaPath:"#/properties/spec/properties/except/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.spec.properties.except.items.required,parentSchema:schema31.properties.spec.properties.except.items,data:data54};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key14 in data54){
if(!(((((key14 === "from") || (key14 === "to")) || (key14 === "relation")) || (key14 === "ports")) || (key14 === "reason"))){
const err101 = {instancePath:instancePath+"/spec/except/" + i10,schemaPath:"#/properties/spec/properties/except/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.except.items,data:data54};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data54.from !== undefined){
if(!(validate21(data54.from, {instancePath:instancePath+"/spec/except/" + i10+"/from",parentData:data54,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data54.to !== undefined){
if(!(validate21(data54.to, {instancePath:instancePath+"/spec/except/" + i10+"/to",parentData:data54,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data54.relation !== undefined){
let data57 = data54.relation;
if(typeof data57 !== "string"){
const err102 = {instancePath:instancePath+"/spec/except/" + i10+"/relation",schemaPath:"#/$defs/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data57};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!(((((((data57 === "same-namespace") || (data57 === "other-namespace")) || (data57 === "same-tenant")) || (data57 === "other-tenant")) || (data57 === "same")) || (data57 === "other")) || (data57 === "any"))){
const err103 = {instancePath:instancePath+"/spec/except/" + i10+"/relation",schemaPath:"#/$defs/relation/enum",keyword:"enum",params:{allowedValues: schema48.enum},message:"must be equal to one of the allowed values",schema:schema48.enum,parentSchema:schema48,data:data57};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data54.ports !== undefined){
if(!(validate32(data54.ports, {instancePath:instancePath+"/spec/except/" + i10+"/ports",parentData:data54,parentDataProperty:"ports",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data54.reason !== undefined){
let data59 = data54.reason;
if(typeof data59 === "string"){
if(func1(data59) < 1){
const err104 = {instancePath:instancePath+"/spec/except/" + i10+"/reason",schemaPath:"#/properties/spec/properties/except/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.except.items.properties.reason,data:data59};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/spec/except/" + i10+"/reason",schemaPath:"#/properties/spec/properties/except/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.except.items.properties.reason.type,parentSchema:schema31.properties.spec.properties.except.items.properties.reason,data:data59};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/spec/except/" + i10,schemaPath:"#/properties/spec/properties/except/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.except.items.type,parentSchema:schema31.properties.spec.properties.except.items,data:data54};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/spec/except",schemaPath:"#/properties/spec/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.except.type,parentSchema:schema31.properties.spec.properties.except,data:data53};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
