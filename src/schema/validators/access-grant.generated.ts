// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateAccessGrant = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/access-grant.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"AccessGrant","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The grant's name, which is also the name of its file.","examples":["checkout-calls-api"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"required":["reason","reviewBy","from","to","ports"],"description":"Who may connect to which pods, why, and when to look at it again.","properties":{"reason":{"type":"string","minLength":1,"description":"Why the tenant lets others in.","examples":["Checkout authorises cards."]},"reviewBy":{"type":"string","format":"date","description":"When the owners look at the grant again (YYYY-MM-DD, UTC). The grant stays valid; lint reports it from the next day on.","examples":["2027-06-30"]},"from":{"type":"object","additionalProperties":false,"required":["tenants","namespaceTypes"],"description":"Who may connect: pods in namespaces that match both lists and use the grant.","properties":{"tenants":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Tenants by name.","examples":[["checkout"]]},"namespaceTypes":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Types of their namespaces.","examples":[["team-app"]]},"podSelector":{"type":"object","additionalProperties":false,"properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"}}}}}}}}},"to":{"type":"object","additionalProperties":false,"required":["namespaceType","podSelector"],"description":"Where they may connect: pods in the tenant's own namespaces.","properties":{"namespaceType":{"type":"string","minLength":1,"description":"The type of the tenant's namespaces.","examples":["team-app"]},"podSelector":{"type":"object","additionalProperties":false,"description":"The pods; {} is every pod of those namespaces.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"}}}}}},"examples":[{"matchLabels":{"app":"api"}}]}}},"ports":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["port"],"properties":{"port":{"type":["integer","string"],"description":"A number, or the name of a container port.","examples":[8443]},"endPort":{"type":"integer","minimum":1,"maximum":65535},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]}}},"description":"The ports.","examples":[[{"port":8443}]]}}}}};
const func1 = ucs2length.default;
const formats0 = formats.date;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/access-grant.schema.json" */;
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
if("AccessGrant" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "AccessGrant"},message:"must be equal to constant",schema:"AccessGrant",parentSchema:schema31.properties.kind,data:data1};
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
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.reviewBy === undefined){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "reviewBy"},message:"must have required property '"+"reviewBy"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.from === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.to === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data4.ports === undefined){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "ports"},message:"must have required property '"+"ports"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data4){
if(!(((((key2 === "reason") || (key2 === "reviewBy")) || (key2 === "from")) || (key2 === "to")) || (key2 === "ports"))){
const err18 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.reason !== undefined){
let data5 = data4.reason;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err19 = {instancePath:instancePath+"/spec/reason",schemaPath:"#/properties/spec/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.reason,data:data5};
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
const err20 = {instancePath:instancePath+"/spec/reason",schemaPath:"#/properties/spec/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.reason.type,parentSchema:schema31.properties.spec.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.reviewBy !== undefined){
let data6 = data4.reviewBy;
if(typeof data6 === "string"){
if(!(formats0(data6))){
const err21 = {instancePath:instancePath+"/spec/reviewBy",schemaPath:"#/properties/spec/properties/reviewBy/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema31.properties.spec.properties.reviewBy,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/spec/reviewBy",schemaPath:"#/properties/spec/properties/reviewBy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.reviewBy.type,parentSchema:schema31.properties.spec.properties.reviewBy,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.from !== undefined){
let data7 = data4.from;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.tenants === undefined){
const err23 = {instancePath:instancePath+"/spec/from",schemaPath:"#/properties/spec/properties/from/required",keyword:"required",params:{missingProperty: "tenants"},message:"must have required property '"+"tenants"+"'",schema:schema31.properties.spec.properties.from.required,parentSchema:schema31.properties.spec.properties.from,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7.namespaceTypes === undefined){
const err24 = {instancePath:instancePath+"/spec/from",schemaPath:"#/properties/spec/properties/from/required",keyword:"required",params:{missingProperty: "namespaceTypes"},message:"must have required property '"+"namespaceTypes"+"'",schema:schema31.properties.spec.properties.from.required,parentSchema:schema31.properties.spec.properties.from,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data7){
if(!(((key3 === "tenants") || (key3 === "namespaceTypes")) || (key3 === "podSelector"))){
const err25 = {instancePath:instancePath+"/spec/from",schemaPath:"#/properties/spec/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.from,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.tenants !== undefined){
let data8 = data7.tenants;
if(Array.isArray(data8)){
if(data8.length < 1){
const err26 = {instancePath:instancePath+"/spec/from/tenants",schemaPath:"#/properties/spec/properties/from/properties/tenants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.from.properties.tenants,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err27 = {instancePath:instancePath+"/spec/from/tenants/" + i0,schemaPath:"#/properties/spec/properties/from/properties/tenants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.from.properties.tenants.items,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/spec/from/tenants/" + i0,schemaPath:"#/properties/spec/properties/from/properties/tenants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.from.properties.tenants.items.type,parentSchema:schema31.properties.spec.properties.from.properties.tenants.items,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err29 = {instancePath:instancePath+"/spec/from/tenants",schemaPath:"#/properties/spec/properties/from/properties/tenants/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.from.properties.tenants,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/from/tenants",schemaPath:"#/properties/spec/properties/from/properties/tenants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.from.properties.tenants.type,parentSchema:schema31.properties.spec.properties.from.properties.tenants,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.namespaceTypes !== undefined){
let data10 = data7.namespaceTypes;
if(Array.isArray(data10)){
if(data10.length < 1){
const err31 = {instancePath:instancePath+"/spec/from/namespaceTypes",schemaPath:"#/properties/spec/properties/from/properties/namespaceTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.from.properties.namespaceTypes,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err32 = {instancePath:instancePath+"/spec/from/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/from/properties/namespaceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.from.properties.namespaceTypes.items,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/spec/from/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/from/properties/namespaceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.from.properties.namespaceTypes.items.type,parentSchema:schema31.properties.spec.properties.from.properties.namespaceTypes.items,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
let i3 = data10.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data10[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err34 = {instancePath:instancePath+"/spec/from/namespaceTypes",schemaPath:"#/properties/spec/properties/from/properties/namespaceTypes/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.from.properties.namespaceTypes,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err35 = {instancePath:instancePath+"/spec/from/namespaceTypes",schemaPath:"#/properties/spec/properties/from/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.from.properties.namespaceTypes.type,parentSchema:schema31.properties.spec.properties.from.properties.namespaceTypes,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data7.podSelector !== undefined){
let data12 = data7.podSelector;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err36 = {instancePath:instancePath+"/spec/from/podSelector",schemaPath:"#/properties/spec/properties/from/properties/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.from.properties.podSelector,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
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
const err37 = {instancePath:instancePath+"/spec/from/podSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchLabels.additionalProperties,data:data14};
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
const err38 = {instancePath:instancePath+"/spec/from/podSelector/matchLabels",schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchLabels.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchLabels,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.matchExpressions !== undefined){
let data15 = data12.matchExpressions;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i4=0; i4<len2; i4++){
let data16 = data15[i4];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.key === undefined){
const err39 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4,schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data16.operator === undefined){
const err40 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4,schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key6 in data16){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err41 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4,schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data16.key !== undefined){
let data17 = data16.key;
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err42 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4+"/key",schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4+"/key",schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data16.operator !== undefined){
let data18 = data16.operator;
if(typeof data18 !== "string"){
const err44 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4+"/operator",schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!((((data18 === "In") || (data18 === "NotIn")) || (data18 === "Exists")) || (data18 === "DoesNotExist"))){
const err45 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4+"/operator",schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data16.values !== undefined){
let data19 = data16.values;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i5=0; i5<len3; i5++){
let data20 = data19[i5];
if(typeof data20 !== "string"){
const err46 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4+"/values/" + i5,schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.items,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4+"/values",schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions/" + i4,schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.items,data:data16};
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
else {
const err49 = {instancePath:instancePath+"/spec/from/podSelector/matchExpressions",schemaPath:"#/properties/spec/properties/from/properties/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector.properties.matchExpressions,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/spec/from/podSelector",schemaPath:"#/properties/spec/properties/from/properties/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.from.properties.podSelector.type,parentSchema:schema31.properties.spec.properties.from.properties.podSelector,data:data12};
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
const err51 = {instancePath:instancePath+"/spec/from",schemaPath:"#/properties/spec/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.from.type,parentSchema:schema31.properties.spec.properties.from,data:data7};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data4.to !== undefined){
let data21 = data4.to;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.namespaceType === undefined){
const err52 = {instancePath:instancePath+"/spec/to",schemaPath:"#/properties/spec/properties/to/required",keyword:"required",params:{missingProperty: "namespaceType"},message:"must have required property '"+"namespaceType"+"'",schema:schema31.properties.spec.properties.to.required,parentSchema:schema31.properties.spec.properties.to,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data21.podSelector === undefined){
const err53 = {instancePath:instancePath+"/spec/to",schemaPath:"#/properties/spec/properties/to/required",keyword:"required",params:{missingProperty: "podSelector"},message:"must have required property '"+"podSelector"+"'",schema:schema31.properties.spec.properties.to.required,parentSchema:schema31.properties.spec.properties.to,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
for(const key7 in data21){
if(!((key7 === "namespaceType") || (key7 === "podSelector"))){
const err54 = {instancePath:instancePath+"/spec/to",schemaPath:"#/properties/spec/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.to,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data21.namespaceType !== undefined){
let data22 = data21.namespaceType;
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err55 = {instancePath:instancePath+"/spec/to/namespaceType",schemaPath:"#/properties/spec/properties/to/properties/namespaceType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.to.properties.namespaceType,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/spec/to/namespaceType",schemaPath:"#/properties/spec/properties/to/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.to.properties.namespaceType.type,parentSchema:schema31.properties.spec.properties.to.properties.namespaceType,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data21.podSelector !== undefined){
let data23 = data21.podSelector;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key8 in data23){
if(!((key8 === "matchLabels") || (key8 === "matchExpressions"))){
const err57 = {instancePath:instancePath+"/spec/to/podSelector",schemaPath:"#/properties/spec/properties/to/properties/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.to.properties.podSelector,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data23.matchLabels !== undefined){
let data24 = data23.matchLabels;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key9 in data24){
let data25 = data24[key9];
if(typeof data25 !== "string"){
const err58 = {instancePath:instancePath+"/spec/to/podSelector/matchLabels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchLabels.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/spec/to/podSelector/matchLabels",schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchLabels.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchLabels,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data23.matchExpressions !== undefined){
let data26 = data23.matchExpressions;
if(Array.isArray(data26)){
const len4 = data26.length;
for(let i6=0; i6<len4; i6++){
let data27 = data26[i6];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.key === undefined){
const err60 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data27.operator === undefined){
const err61 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key10 in data27){
if(!(((key10 === "key") || (key10 === "operator")) || (key10 === "values"))){
const err62 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data27.key !== undefined){
let data28 = data27.key;
if(typeof data28 === "string"){
if(func1(data28) < 1){
const err63 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6+"/key",schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6+"/key",schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data27.operator !== undefined){
let data29 = data27.operator;
if(typeof data29 !== "string"){
const err65 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6+"/operator",schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!((((data29 === "In") || (data29 === "NotIn")) || (data29 === "Exists")) || (data29 === "DoesNotExist"))){
const err66 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6+"/operator",schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data27.values !== undefined){
let data30 = data27.values;
if(Array.isArray(data30)){
const len5 = data30.length;
for(let i7=0; i7<len5; i7++){
let data31 = data30[i7];
if(typeof data31 !== "string"){
const err67 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6+"/values/" + i7,schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.items,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6+"/values",schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.items,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/spec/to/podSelector/matchExpressions",schemaPath:"#/properties/spec/properties/to/properties/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector.properties.matchExpressions,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/spec/to/podSelector",schemaPath:"#/properties/spec/properties/to/properties/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.to.properties.podSelector.type,parentSchema:schema31.properties.spec.properties.to.properties.podSelector,data:data23};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/spec/to",schemaPath:"#/properties/spec/properties/to/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.to.type,parentSchema:schema31.properties.spec.properties.to,data:data21};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data4.ports !== undefined){
let data32 = data4.ports;
if(Array.isArray(data32)){
if(data32.length < 1){
const err73 = {instancePath:instancePath+"/spec/ports",schemaPath:"#/properties/spec/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.ports,data:data32};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
const len6 = data32.length;
for(let i8=0; i8<len6; i8++){
let data33 = data32[i8];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.port === undefined){
const err74 = {instancePath:instancePath+"/spec/ports/" + i8,schemaPath:"#/properties/spec/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema31.properties.spec.properties.ports.items.required,parentSchema:schema31.properties.spec.properties.ports.items,data:data33};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key11 in data33){
if(!(((key11 === "port") || (key11 === "endPort")) || (key11 === "protocol"))){
const err75 = {instancePath:instancePath+"/spec/ports/" + i8,schemaPath:"#/properties/spec/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.ports.items,data:data33};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data33.port !== undefined){
let data34 = data33.port;
if((!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) && (typeof data34 !== "string")){
const err76 = {instancePath:instancePath+"/spec/ports/" + i8+"/port",schemaPath:"#/properties/spec/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema31.properties.spec.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema31.properties.spec.properties.ports.items.properties.port.type,parentSchema:schema31.properties.spec.properties.ports.items.properties.port,data:data34};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data33.endPort !== undefined){
let data35 = data33.endPort;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err77 = {instancePath:instancePath+"/spec/ports/" + i8+"/endPort",schemaPath:"#/properties/spec/properties/ports/items/properties/endPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spec.properties.ports.items.properties.endPort.type,parentSchema:schema31.properties.spec.properties.ports.items.properties.endPort,data:data35};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 65535 || isNaN(data35)){
const err78 = {instancePath:instancePath+"/spec/ports/" + i8+"/endPort",schemaPath:"#/properties/spec/properties/ports/items/properties/endPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.spec.properties.ports.items.properties.endPort,data:data35};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err79 = {instancePath:instancePath+"/spec/ports/" + i8+"/endPort",schemaPath:"#/properties/spec/properties/ports/items/properties/endPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.spec.properties.ports.items.properties.endPort,data:data35};
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
if(data33.protocol !== undefined){
let data36 = data33.protocol;
if(typeof data36 !== "string"){
const err80 = {instancePath:instancePath+"/spec/ports/" + i8+"/protocol",schemaPath:"#/properties/spec/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.ports.items.properties.protocol.type,parentSchema:schema31.properties.spec.properties.ports.items.properties.protocol,data:data36};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!(((data36 === "TCP") || (data36 === "UDP")) || (data36 === "SCTP"))){
const err81 = {instancePath:instancePath+"/spec/ports/" + i8+"/protocol",schemaPath:"#/properties/spec/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.ports.items.properties.protocol.enum,parentSchema:schema31.properties.spec.properties.ports.items.properties.protocol,data:data36};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/spec/ports/" + i8,schemaPath:"#/properties/spec/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.ports.items.type,parentSchema:schema31.properties.spec.properties.ports.items,data:data33};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/spec/ports",schemaPath:"#/properties/spec/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.ports.type,parentSchema:schema31.properties.spec.properties.ports,data:data32};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
