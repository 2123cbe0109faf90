// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import { formatProblem, formats as formatNames } from './formats.ts';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const access_grant = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/access-grant.schema.json","title":"AccessGrant","description":"`policies/tenants/<tenant>/grants/*.yaml`: the consent of a tenant that others may connect to its pods. The tenant owns this file.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"AccessGrant","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The grant's name, which is also the name of its file.","examples":["checkout-calls-api"]}},"description":"Names this source."},"spec":{"type":"object","title":"AccessGrant spec","additionalProperties":false,"required":["reason","reviewBy","from","to","ports"],"description":"Who may connect to which pods, why, and when to look at it again.","properties":{"reason":{"type":"string","minLength":1,"description":"Why the tenant lets others in.","examples":["Checkout authorises cards."]},"reviewBy":{"type":"string","format":"date","description":"When the owners look at the grant again (YYYY-MM-DD, UTC). The grant stays valid; lint reports it from the next day on.","examples":["2027-06-30"]},"from":{"type":"object","title":"From","additionalProperties":false,"required":["tenants","namespaceTypes"],"description":"Who may connect: pods in namespaces that match both lists and use the grant.","properties":{"tenants":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Tenants by name.","examples":[["checkout"]]},"namespaceTypes":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Types of their namespaces.","examples":[["team-app"]]},"podSelector":{"type":"object","title":"Pod selector","additionalProperties":false,"description":"The pods of those namespaces; absent: all of them.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels that a pod must have."},"matchExpressions":{"type":"array","description":"Requirements that must all be true.","items":{"type":"object","title":"Requirement","additionalProperties":false,"required":["key","operator"],"description":"One requirement on a label.","properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"},"description":"The values; only for In and NotIn."}}}}},"examples":[{"matchLabels":{"app":"api"}}]}}},"to":{"type":"object","title":"To","additionalProperties":false,"required":["namespaceType","podSelector"],"description":"Where they may connect: pods in the tenant's own namespaces.","properties":{"namespaceType":{"type":"string","minLength":1,"description":"The type of the tenant's namespaces.","examples":["team-app"]},"podSelector":{"type":"object","title":"Pod selector","additionalProperties":false,"description":"The pods; {} is every pod of those namespaces.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels that a pod must have."},"matchExpressions":{"type":"array","description":"Requirements that must all be true.","items":{"type":"object","title":"Requirement","additionalProperties":false,"required":["key","operator"],"description":"One requirement on a label.","properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"},"description":"The values; only for In and NotIn."}}}}},"examples":[{"matchLabels":{"app":"api"}}]}}},"ports":{"type":"array","minItems":1,"items":{"type":"object","title":"Port","additionalProperties":false,"required":["port"],"description":"A port, or a range of ports, of the target's pods.","properties":{"port":{"type":["integer","string"],"description":"A number, or the name of a container port.","examples":[8443]},"endPort":{"type":"integer","minimum":1,"maximum":65535,"description":"The last port of a range."},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"The protocol. Default: TCP."}}},"description":"The ports.","examples":[[{"port":8443}]]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"AccessGrant","metadata":{"name":"checkout-calls-api"},"spec":{"reason":"Checkout authorises cards.","reviewBy":"2027-06-30","from":{"tenants":["checkout"],"namespaceTypes":["team-app"]},"to":{"namespaceType":"team-app","podSelector":{"matchLabels":{"app":"api"}}},"ports":[{"port":8443}]}}]};
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

export const cluster_group = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/cluster-group.schema.json","title":"ClusterGroup","description":"`policies/clusters/**/group.yaml`: settings that all clusters in this folder and below share.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ClusterGroup","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The group's name.","examples":["canary"]}},"description":"Names this source."},"spec":{"type":"object","title":"ClusterGroup spec","additionalProperties":false,"description":"Outer layers; an inner group, and the cluster itself, override them.","properties":{"pinned":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Parameters that tenants cannot set in the clusters of this folder and below, although they are declared with `tenantMaySet`.","examples":[["partnerNetworks"]]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"cni":{"type":"object","title":"Network plugin traits","additionalProperties":false,"description":"How the cluster's network plugin reads `ipBlock`. A trait that is not set comes from outer groups, otherwise it is `unknown`.","properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches pods by their addresses (Calico: always; Cilium by default: never)."},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches the addresses of nodes and of the API server (Calico: always; Cilium by default: never)."}},"examples":[{"ipBlockMatchesPods":"always","ipBlockMatchesNodes":"always"}]},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the metadata service of the cloud. A path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list means that there is no metadata service. Default: all known addresses of all clouds.","examples":[["169.254.169.254","fd00:ec2::254"]]},"declaredNamespaces":{"type":"string","enum":["Complete","Open"],"description":"Whether the sources declare every namespace of a cluster. Complete: an answer assumes that there are no other namespaces, says so, and folds connections of other namespaces into one line. Open (the default): other namespaces can exist. The innermost layer that sets it decides.","examples":["Complete"]},"delivery":{"type":"object","title":"Delivery","additionalProperties":false,"description":"How the manifests of a cluster reach it. Each field is taken from the innermost layer that sets it: landscape, groups from the outside in, cluster.","properties":{"tool":{"type":"string","enum":["argocd","flux","none"],"description":"The tool that applies the manifests. none (the default): Ringfence renders no delivery objects, and something else applies the manifests."},"repository":{"type":"string","minLength":1,"description":"The repository from which the tool fetches the manifests: an https, http or ssh URL without credentials.","examples":["https://git.example.org/platform/isolation.git"]},"revision":{"type":"string","minLength":1,"description":"The revision that is applied: a branch by its name, any ref by its full name (`refs/tags/v1.4.0`), or a full commit id. Default: the default branch of the landscape.","examples":["refs/tags/v1.4.0"]},"path":{"type":"string","minLength":1,"description":"The path of the folder of manifests in the repository. Default: `manifests`.","examples":["manifests"]},"unit":{"type":"string","enum":["namespace","cluster"],"description":"The unit that succeeds or fails together. namespace (the default): each namespace is applied on its own. cluster: all namespaces together, and policies that are no longer rendered are not deleted."},"namespace":{"type":"string","minLength":1,"description":"The namespace of the delivery objects of this cluster. Default: `argocd` or `flux-system`, by the tool.","examples":["flux-system"]},"namePrefix":{"type":"string","description":"The beginning of the names of delivery objects, before the name of the cluster. Default: `ringfence-`.","examples":["isolation-"]},"destination":{"type":"string","minLength":1,"description":"Argo CD only: the cluster as registered there, by its name or by its server (https://…). Default: the name of the cluster.","examples":["aws-eu1"]},"serviceAccount":{"type":"string","minLength":1,"description":"The service account that applies the policies, in their cluster and in the namespace that `namespace` names. Default: ringfence.","examples":["ringfence"]},"repositorySecret":{"type":"string","minLength":1,"description":"Flux only: the secret with the credentials for the repository, in the same namespace as the delivery objects. Default: none.","examples":["isolation-repository"]},"kubeconfigSecret":{"type":"object","title":"Kubeconfig secret","additionalProperties":false,"description":"Flux only, for clusters with a hosted control plane: the secret with the kubeconfig by which the hosting cluster reaches this one, in the same namespace as the delivery objects.","properties":{"name":{"type":"string","minLength":1,"description":"Its name. Default: the name of the cluster and `-kubeconfig`.","examples":["core-web-kubeconfig"]},"key":{"type":"string","minLength":1,"description":"The key in it. Default: `kubeconfig`.","examples":["kubeconfig"]}}},"intervals":{"type":"object","title":"Intervals","additionalProperties":false,"description":"Intervals and time limits.","properties":{"poll":{"type":"string","minLength":1,"description":"How often the tool checks the repository for changes. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]},"sync":{"type":"string","minLength":1,"description":"Flux only: how often Flux compares the cluster with the manifests and corrects it; Argo CD watches the cluster instead. Default: `30m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["30m"]},"retry":{"type":"string","minLength":1,"description":"How long to wait after a failure. Default: `2m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["2m"]},"timeout":{"type":"string","minLength":1,"description":"Flux only: the time limit of one attempt. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]}}}},"examples":[{"tool":"flux","repository":"https://git.example.org/platform/isolation.git","revision":"main"}]},"clusterLabels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of every cluster in this folder and below. An inner group, and the cluster itself, override them.","examples":[{"stage":"production"}]},"namespaces":{"type":"array","items":{"type":"object","title":"Group namespace","additionalProperties":false,"required":["name","type"],"description":"A namespace of each cluster. A hosted cluster has it only if a selector matches the cluster.","properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name in its cluster.","examples":["garden"]},"type":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace type, by its name.","examples":["garden"]},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of this namespace, in addition to those of its type.","examples":[{"gardener.cloud/role":"shoot"}]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"externalPolicies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Files in `policies/external/` (without `.yaml`) that other tools write into this namespace.","examples":[["allow-by-mesh"]]},"tenant":{"type":"string","minLength":1,"description":"The tenant that owns it. Default: the tenant of the hosted cluster, otherwise that of the cluster if it names one or has a hosted control plane, otherwise none.","examples":["team-blue"]},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Further policy templates for this namespace, beside those of its type: files of `policies/shared/` or of the type.","examples":[["allow-webhook"]]},"uses":{"type":"array","items":{"type":"string","pattern":"^[^/]+/[^/]+$"},"uniqueItems":true,"description":"Grants of other tenants that this namespace uses, as `<tenant>/<grant>`.","examples":[["payments/checkout-calls-api"]]},"clusterSelector":{"type":"object","title":"Cluster selector","additionalProperties":false,"description":"The clusters of the group that have the namespace. Without one: every cluster that is not hosted.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels that a cluster must have.","examples":[{"stage":"production"}]},"matchExpressions":{"type":"array","description":"Requirements that must all be true.","items":{"type":"object","title":"Requirement","additionalProperties":false,"required":["key","operator"],"description":"One requirement on a label.","properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"},"description":"The values; only for In and NotIn."}}}}},"examples":[{"matchLabels":{"stage":"production"}}]}}},"description":"Namespaces that each cluster in this folder and below has."}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ClusterGroup","metadata":{"name":"canary"},"spec":{"values":{}}}]};
const func12 = Object.prototype.hasOwnProperty;
const formats2 = formats.ip;
const pattern4 = new RegExp("^[^/]+/[^/]+$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/cluster-group.schema.json" */;
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
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema32.required,parentSchema:schema32,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema32.properties.apiVersion,data:data0};
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
if("ClusterGroup" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ClusterGroup"},message:"must be equal to constant",schema:"ClusterGroup",parentSchema:schema32.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema32.properties.metadata.required,parentSchema:schema32.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.metadata.properties.name.type,parentSchema:schema32.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.metadata.type,parentSchema:schema32.properties.metadata,data:data2};
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
for(const key2 in data4){
if(!((((((((key2 === "pinned") || (key2 === "values")) || (key2 === "cni")) || (key2 === "metadataAddresses")) || (key2 === "declaredNamespaces")) || (key2 === "delivery")) || (key2 === "clusterLabels")) || (key2 === "namespaces"))){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.pinned !== undefined){
let data5 = data4.pinned;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err14 = {instancePath:instancePath+"/spec/pinned/" + i0,schemaPath:"#/properties/spec/properties/pinned/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.pinned.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/spec/pinned/" + i0,schemaPath:"#/properties/spec/properties/pinned/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.pinned.items.type,parentSchema:schema32.properties.spec.properties.pinned.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err16 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema32.properties.spec.properties.pinned,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err17 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.pinned.type,parentSchema:schema32.properties.spec.properties.pinned,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.values !== undefined){
let data7 = data4.values;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
const err18 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.values.type,parentSchema:schema32.properties.spec.properties.values,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.cni !== undefined){
let data8 = data4.cni;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "ipBlockMatchesPods") || (key3 === "ipBlockMatchesNodes"))){
const err19 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.cni,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.ipBlockMatchesPods !== undefined){
let data9 = data8.ipBlockMatchesPods;
if(typeof data9 !== "string"){
const err20 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data9 === "always") || (data9 === "never")) || (data9 === "unknown"))){
const err21 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.ipBlockMatchesNodes !== undefined){
let data10 = data8.ipBlockMatchesNodes;
if(typeof data10 !== "string"){
const err22 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data10 === "always") || (data10 === "never")) || (data10 === "unknown"))){
const err23 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data10};
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
const err24 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.cni.type,parentSchema:schema32.properties.spec.properties.cni,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.metadataAddresses !== undefined){
let data11 = data4.metadataAddresses;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i2=0; i2<len1; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(!(formats2(data12))){
const err25 = {instancePath:instancePath+"/spec/metadataAddresses/" + i2,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema32.properties.spec.properties.metadataAddresses.items,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/spec/metadataAddresses/" + i2,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema32.properties.spec.properties.metadataAddresses.items,data:data12};
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
const err27 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.metadataAddresses.type,parentSchema:schema32.properties.spec.properties.metadataAddresses,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.declaredNamespaces !== undefined){
let data13 = data4.declaredNamespaces;
if(typeof data13 !== "string"){
const err28 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.declaredNamespaces.type,parentSchema:schema32.properties.spec.properties.declaredNamespaces,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data13 === "Complete") || (data13 === "Open"))){
const err29 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema32.properties.spec.properties.declaredNamespaces,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.delivery !== undefined){
let data14 = data4.delivery;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
if(!(func12.call(schema32.properties.spec.properties.delivery.properties, key4))){
const err30 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.delivery,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.tool !== undefined){
let data15 = data14.tool;
if(typeof data15 !== "string"){
const err31 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema32.properties.spec.properties.delivery.properties.tool,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data15 === "argocd") || (data15 === "flux")) || (data15 === "none"))){
const err32 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema32.properties.spec.properties.delivery.properties.tool,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data14.repository !== undefined){
let data16 = data14.repository;
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err33 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.repository,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema32.properties.spec.properties.delivery.properties.repository,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data14.revision !== undefined){
let data17 = data14.revision;
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err35 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.revision,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema32.properties.spec.properties.delivery.properties.revision,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data14.path !== undefined){
let data18 = data14.path;
if(typeof data18 === "string"){
if(func1(data18) < 1){
const err37 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.path,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.path.type,parentSchema:schema32.properties.spec.properties.delivery.properties.path,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data14.unit !== undefined){
let data19 = data14.unit;
if(typeof data19 !== "string"){
const err39 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema32.properties.spec.properties.delivery.properties.unit,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!((data19 === "namespace") || (data19 === "cluster"))){
const err40 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema32.properties.spec.properties.delivery.properties.unit,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data14.namespace !== undefined){
let data20 = data14.namespace;
if(typeof data20 === "string"){
if(func1(data20) < 1){
const err41 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.namespace,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema32.properties.spec.properties.delivery.properties.namespace,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data14.namePrefix !== undefined){
let data21 = data14.namePrefix;
if(typeof data21 !== "string"){
const err43 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema32.properties.spec.properties.delivery.properties.namePrefix,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data14.destination !== undefined){
let data22 = data14.destination;
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err44 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.destination,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema32.properties.spec.properties.delivery.properties.destination,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data14.serviceAccount !== undefined){
let data23 = data14.serviceAccount;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err46 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.serviceAccount,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema32.properties.spec.properties.delivery.properties.serviceAccount,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data14.repositorySecret !== undefined){
let data24 = data14.repositorySecret;
if(typeof data24 === "string"){
if(func1(data24) < 1){
const err48 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.repositorySecret,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema32.properties.spec.properties.delivery.properties.repositorySecret,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data14.kubeconfigSecret !== undefined){
let data25 = data14.kubeconfigSecret;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key5 in data25){
if(!((key5 === "name") || (key5 === "key"))){
const err50 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data25.name !== undefined){
let data26 = data25.name;
if(typeof data26 === "string"){
if(func1(data26) < 1){
const err51 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data25.key !== undefined){
let data27 = data25.key;
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err53 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data14.intervals !== undefined){
let data28 = data14.intervals;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key6 in data28){
if(!((((key6 === "poll") || (key6 === "sync")) || (key6 === "retry")) || (key6 === "timeout"))){
const err56 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data28.poll !== undefined){
let data29 = data28.poll;
if(typeof data29 === "string"){
if(func1(data29) < 1){
const err57 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data29};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data28.sync !== undefined){
let data30 = data28.sync;
if(typeof data30 === "string"){
if(func1(data30) < 1){
const err59 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data30};
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
const err60 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data28.retry !== undefined){
let data31 = data28.retry;
if(typeof data31 === "string"){
if(func1(data31) < 1){
const err61 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data31};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data31};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data28.timeout !== undefined){
let data32 = data28.timeout;
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err63 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data32};
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
const err64 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data32};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals,data:data28};
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
const err66 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.delivery.type,parentSchema:schema32.properties.spec.properties.delivery,data:data14};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data4.clusterLabels !== undefined){
let data33 = data4.clusterLabels;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
let data34 = data33[key7];
if(typeof data34 !== "string"){
const err67 = {instancePath:instancePath+"/spec/clusterLabels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/clusterLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.clusterLabels.additionalProperties.type,parentSchema:schema32.properties.spec.properties.clusterLabels.additionalProperties,data:data34};
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
const err68 = {instancePath:instancePath+"/spec/clusterLabels",schemaPath:"#/properties/spec/properties/clusterLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.clusterLabels.type,parentSchema:schema32.properties.spec.properties.clusterLabels,data:data33};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data4.namespaces !== undefined){
let data35 = data4.namespaces;
if(Array.isArray(data35)){
const len2 = data35.length;
for(let i3=0; i3<len2; i3++){
let data36 = data35[i3];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.name === undefined){
const err69 = {instancePath:instancePath+"/spec/namespaces/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema32.properties.spec.properties.namespaces.items.required,parentSchema:schema32.properties.spec.properties.namespaces.items,data:data36};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data36.type === undefined){
const err70 = {instancePath:instancePath+"/spec/namespaces/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema32.properties.spec.properties.namespaces.items.required,parentSchema:schema32.properties.spec.properties.namespaces.items,data:data36};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key8 in data36){
if(!(func12.call(schema32.properties.spec.properties.namespaces.items.properties, key8))){
const err71 = {instancePath:instancePath+"/spec/namespaces/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.namespaces.items,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data36.name !== undefined){
let data37 = data36.name;
if(typeof data37 === "string"){
if(func1(data37) > 253){
const err72 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.name,data:data37};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(func1(data37) < 1){
const err73 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.name,data:data37};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.name,data:data37};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data36.type !== undefined){
let data38 = data36.type;
if(typeof data38 === "string"){
if(func1(data38) > 253){
const err75 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.type,data:data38};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(func1(data38) < 1){
const err76 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.type,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.type.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.type,data:data38};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data36.labels !== undefined){
let data39 = data36.labels;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key9 in data39){
let data40 = data39[key9];
if(typeof data40 !== "string"){
const err78 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/labels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.labels.additionalProperties.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.labels.additionalProperties,data:data40};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.properties.labels.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.labels,data:data39};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data36.values !== undefined){
let data41 = data36.values;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
}
else {
const err80 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.properties.values.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.values,data:data41};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data36.externalPolicies !== undefined){
let data42 = data36.externalPolicies;
if(Array.isArray(data42)){
const len3 = data42.length;
for(let i4=0; i4<len3; i4++){
let data43 = data42[i4];
if(typeof data43 === "string"){
if(func1(data43) < 1){
const err81 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data43};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies.items.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data43};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
let i5 = data42.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data42[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err83 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data42};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err84 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data42};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data36.tenant !== undefined){
let data44 = data36.tenant;
if(typeof data44 === "string"){
if(func1(data44) < 1){
const err85 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.tenant,data:data44};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.tenant.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.tenant,data:data44};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data36.policies !== undefined){
let data45 = data36.policies;
if(Array.isArray(data45)){
const len4 = data45.length;
for(let i6=0; i6<len4; i6++){
let data46 = data45[i6];
if(typeof data46 === "string"){
if(func1(data46) < 1){
const err87 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/policies/" + i6,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.policies.items,data:data46};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/policies/" + i6,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.policies.items.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.policies.items,data:data46};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
let i7 = data45.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data45[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err89 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)",schema:true,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.policies,data:data45};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err90 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.namespaces.items.properties.policies.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.policies,data:data45};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data36.uses !== undefined){
let data47 = data36.uses;
if(Array.isArray(data47)){
const len5 = data47.length;
for(let i8=0; i8<len5; i8++){
let data48 = data47[i8];
if(typeof data48 === "string"){
if(!pattern4.test(data48)){
const err91 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/uses/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/pattern",keyword:"pattern",params:{pattern: "^[^/]+/[^/]+$"},message:"must match pattern \""+"^[^/]+/[^/]+$"+"\"",schema:"^[^/]+/[^/]+$",parentSchema:schema32.properties.spec.properties.namespaces.items.properties.uses.items,data:data48};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/uses/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.uses.items.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.uses.items,data:data48};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
let i9 = data47.length;
let j3;
if(i9 > 1){
const indices3 = {};
for(;i9--;){
let item3 = data47[i9];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err93 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i9+" are identical)",schema:true,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.uses,data:data47};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
break;
}
indices3[item3] = i9;
}
}
}
else {
const err94 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.namespaces.items.properties.uses.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.uses,data:data47};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data36.clusterSelector !== undefined){
let data49 = data36.clusterSelector;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key10 in data49){
if(!((key10 === "matchLabels") || (key10 === "matchExpressions"))){
const err95 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector,data:data49};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data49.matchLabels !== undefined){
let data50 = data49.matchLabels;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key11 in data50){
let data51 = data50[key11];
if(typeof data51 !== "string"){
const err96 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchLabels/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.additionalProperties,data:data51};
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
const err97 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchLabels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels,data:data50};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data49.matchExpressions !== undefined){
let data52 = data49.matchExpressions;
if(Array.isArray(data52)){
const len6 = data52.length;
for(let i10=0; i10<len6; i10++){
let data53 = data52[i10];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.key === undefined){
const err98 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data53};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data53.operator === undefined){
const err99 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data53};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key12 in data53){
if(!(((key12 === "key") || (key12 === "operator")) || (key12 === "values"))){
const err100 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data53};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data53.key !== undefined){
let data54 = data53.key;
if(typeof data54 === "string"){
if(func1(data54) < 1){
const err101 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data54};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data54};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data53.operator !== undefined){
let data55 = data53.operator;
if(typeof data55 !== "string"){
const err103 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data55};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(!((((data55 === "In") || (data55 === "NotIn")) || (data55 === "Exists")) || (data55 === "DoesNotExist"))){
const err104 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data55};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data53.values !== undefined){
let data56 = data53.values;
if(Array.isArray(data56)){
const len7 = data56.length;
for(let i11=0; i11<len7; i11++){
let data57 = data56[i11];
if(typeof data57 !== "string"){
const err105 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/values/" + i11,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items,data:data57};
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
const err106 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values,data:data56};
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
const err107 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data53};
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
const err108 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions,data:data52};
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
const err109 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.clusterSelector,data:data49};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/spec/namespaces/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.type,parentSchema:schema32.properties.spec.properties.namespaces.items,data:data36};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.namespaces.type,parentSchema:schema32.properties.spec.properties.namespaces,data:data35};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.type,parentSchema:schema32.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const cluster = validate22;
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/cluster.schema.json","title":"Cluster","description":"`policies/clusters/**/*.yaml`: one cluster with its networks and namespaces.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Cluster","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The cluster's name, unique in the landscape.","examples":["aws-eu1"]},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of the cluster, over those of its groups. Selectors place namespaces by them.","examples":[{"stage":"production"}]}},"description":"Names this source."},"spec":{"type":"object","title":"Cluster spec","additionalProperties":false,"description":"Settings of this cluster.","properties":{"networks":{"type":"object","title":"Networks","additionalProperties":false,"description":"Address ranges of the cluster, as lists of CIDRs (two for dual stack). A list that is omitted is empty: the network is not known or does not exist.","properties":{"pods":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Pod network.","examples":[["10.96.0.0/11"]]},"services":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Service network.","examples":[["10.96.0.0/11"]]},"nodes":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Node network.","examples":[["10.96.0.0/11"]]}}},"cni":{"type":"object","title":"Network plugin traits","additionalProperties":false,"description":"How the cluster's network plugin reads `ipBlock`. A trait that is not set comes from outer groups, otherwise it is `unknown`.","properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches pods by their addresses (Calico: always; Cilium by default: never)."},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches the addresses of nodes and of the API server (Calico: always; Cilium by default: never)."}},"examples":[{"ipBlockMatchesPods":"always","ipBlockMatchesNodes":"always"}]},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the metadata service of the cloud. A path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list means that there is no metadata service. Default: all known addresses of all clouds.","examples":[["169.254.169.254","fd00:ec2::254"]]},"declaredNamespaces":{"type":"string","enum":["Complete","Open"],"description":"Whether the sources declare every namespace of a cluster. Complete: an answer assumes that there are no other namespaces, says so, and folds connections of other namespaces into one line. Open (the default): other namespaces can exist. The innermost layer that sets it decides.","examples":["Complete"]},"pinned":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Parameters that tenants cannot set in this cluster, although they are declared with `tenantMaySet`.","examples":[["partnerNetworks"]]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"tenant":{"type":"string","minLength":1,"description":"The tenant that owns the cluster and its control plane. Default: the cluster itself if it has a hosted control plane.","examples":["team-blue"]},"controlPlane":{"type":"object","title":"Hosted control plane","additionalProperties":false,"required":["cluster","namespace","type"],"description":"The namespace of another cluster in which this cluster's control plane runs; it is added to that cluster.","properties":{"cluster":{"type":"string","minLength":1,"maxLength":253,"description":"The hosting cluster, by its name.","examples":["aws-eu1"]},"namespace":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name in the hosting cluster.","examples":["shoot--core--web"]},"type":{"type":"string","minLength":1,"maxLength":253,"description":"A namespace type with `hostsControlPlane: true`.","examples":["shoot-control-plane"]},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of the control plane's namespace, in addition to those of its type.","examples":[{"gardener.cloud/role":"shoot"}]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"externalPolicies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Files in `policies/external/` (without `.yaml`) that other tools write into the control plane's namespace.","examples":[["allow-by-mesh"]]}}},"namespaces":{"type":"array","items":{"type":"object","title":"Namespace","additionalProperties":false,"required":["name","type"],"description":"One namespace of the cluster.","properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name in its cluster.","examples":["garden"]},"type":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace type, by its name.","examples":["garden"]},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of this namespace, in addition to those of its type.","examples":[{"gardener.cloud/role":"shoot"}]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"externalPolicies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Files in `policies/external/` (without `.yaml`) that other tools write into this namespace.","examples":[["allow-by-mesh"]]},"tenant":{"type":"string","minLength":1,"description":"The tenant that owns it. Default: the tenant of the hosted cluster, otherwise that of the cluster if it names one or has a hosted control plane, otherwise none.","examples":["team-blue"]},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Further policy templates for this namespace, beside those of its type: files of `policies/shared/` or of the type.","examples":[["allow-webhook"]]},"uses":{"type":"array","items":{"type":"string","pattern":"^[^/]+/[^/]+$"},"uniqueItems":true,"description":"Grants of other tenants that this namespace uses, as `<tenant>/<grant>`.","examples":[["payments/checkout-calls-api"]]}}},"description":"The cluster's namespaces, without those that host control planes of other clusters."},"delivery":{"type":"object","title":"Delivery","additionalProperties":false,"description":"How the manifests of a cluster reach it. Each field is taken from the innermost layer that sets it: landscape, groups from the outside in, cluster.","properties":{"tool":{"type":"string","enum":["argocd","flux","none"],"description":"The tool that applies the manifests. none (the default): Ringfence renders no delivery objects, and something else applies the manifests."},"repository":{"type":"string","minLength":1,"description":"The repository from which the tool fetches the manifests: an https, http or ssh URL without credentials.","examples":["https://git.example.org/platform/isolation.git"]},"revision":{"type":"string","minLength":1,"description":"The revision that is applied: a branch by its name, any ref by its full name (`refs/tags/v1.4.0`), or a full commit id. Default: the default branch of the landscape.","examples":["refs/tags/v1.4.0"]},"path":{"type":"string","minLength":1,"description":"The path of the folder of manifests in the repository. Default: `manifests`.","examples":["manifests"]},"unit":{"type":"string","enum":["namespace","cluster"],"description":"The unit that succeeds or fails together. namespace (the default): each namespace is applied on its own. cluster: all namespaces together, and policies that are no longer rendered are not deleted."},"namespace":{"type":"string","minLength":1,"description":"The namespace of the delivery objects of this cluster. Default: `argocd` or `flux-system`, by the tool.","examples":["flux-system"]},"namePrefix":{"type":"string","description":"The beginning of the names of delivery objects, before the name of the cluster. Default: `ringfence-`.","examples":["isolation-"]},"destination":{"type":"string","minLength":1,"description":"Argo CD only: the cluster as registered there, by its name or by its server (https://…). Default: the name of the cluster.","examples":["aws-eu1"]},"serviceAccount":{"type":"string","minLength":1,"description":"The service account that applies the policies, in their cluster and in the namespace that `namespace` names. Default: ringfence.","examples":["ringfence"]},"repositorySecret":{"type":"string","minLength":1,"description":"Flux only: the secret with the credentials for the repository, in the same namespace as the delivery objects. Default: none.","examples":["isolation-repository"]},"kubeconfigSecret":{"type":"object","title":"Kubeconfig secret","additionalProperties":false,"description":"Flux only, for clusters with a hosted control plane: the secret with the kubeconfig by which the hosting cluster reaches this one, in the same namespace as the delivery objects.","properties":{"name":{"type":"string","minLength":1,"description":"Its name. Default: the name of the cluster and `-kubeconfig`.","examples":["core-web-kubeconfig"]},"key":{"type":"string","minLength":1,"description":"The key in it. Default: `kubeconfig`.","examples":["kubeconfig"]}}},"intervals":{"type":"object","title":"Intervals","additionalProperties":false,"description":"Intervals and time limits.","properties":{"poll":{"type":"string","minLength":1,"description":"How often the tool checks the repository for changes. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]},"sync":{"type":"string","minLength":1,"description":"Flux only: how often Flux compares the cluster with the manifests and corrects it; Argo CD watches the cluster instead. Default: `30m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["30m"]},"retry":{"type":"string","minLength":1,"description":"How long to wait after a failure. Default: `2m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["2m"]},"timeout":{"type":"string","minLength":1,"description":"Flux only: the time limit of one attempt. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]}}}},"examples":[{"tool":"flux","repository":"https://git.example.org/platform/isolation.git","revision":"main"}]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Cluster","metadata":{"name":"aws-eu1"},"spec":{"networks":{"pods":["10.96.0.0/11"],"services":["10.64.0.0/13"],"nodes":["10.180.0.0/16"]},"namespaces":[{"name":"garden","type":"garden"}]}}]};
const formats4 = formats.cidr;

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/cluster.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema33.required,parentSchema:schema33,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema33.properties.apiVersion,data:data0};
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
if("Cluster" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Cluster"},message:"must be equal to constant",schema:"Cluster",parentSchema:schema33.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.properties.metadata.required,parentSchema:schema33.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "name") || (key1 === "labels"))){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.metadata.properties.name.type,parentSchema:schema33.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema33.properties.metadata.properties.labels.additionalProperties,data:data5};
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
const err13 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.metadata.properties.labels.type,parentSchema:schema33.properties.metadata.properties.labels,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.metadata.type,parentSchema:schema33.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.spec !== undefined){
let data6 = data.spec;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!(func12.call(schema33.properties.spec.properties, key3))){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.networks !== undefined){
let data7 = data6.networks;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key4 in data7){
if(!(((key4 === "pods") || (key4 === "services")) || (key4 === "nodes"))){
const err16 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.networks,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.pods !== undefined){
let data8 = data7.pods;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(!(formats4(data9))){
const err17 = {instancePath:instancePath+"/spec/networks/pods/" + i0,schemaPath:"#/properties/spec/properties/networks/properties/pods/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema33.properties.spec.properties.networks.properties.pods.items,data:data9};
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
const err18 = {instancePath:instancePath+"/spec/networks/pods/" + i0,schemaPath:"#/properties/spec/properties/networks/properties/pods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.networks.properties.pods.items.type,parentSchema:schema33.properties.spec.properties.networks.properties.pods.items,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/spec/networks/pods",schemaPath:"#/properties/spec/properties/networks/properties/pods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.networks.properties.pods.type,parentSchema:schema33.properties.spec.properties.networks.properties.pods,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.services !== undefined){
let data10 = data7.services;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!(formats4(data11))){
const err20 = {instancePath:instancePath+"/spec/networks/services/" + i1,schemaPath:"#/properties/spec/properties/networks/properties/services/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema33.properties.spec.properties.networks.properties.services.items,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/networks/services/" + i1,schemaPath:"#/properties/spec/properties/networks/properties/services/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.networks.properties.services.items.type,parentSchema:schema33.properties.spec.properties.networks.properties.services.items,data:data11};
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
const err22 = {instancePath:instancePath+"/spec/networks/services",schemaPath:"#/properties/spec/properties/networks/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.networks.properties.services.type,parentSchema:schema33.properties.spec.properties.networks.properties.services,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.nodes !== undefined){
let data12 = data7.nodes;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(typeof data13 === "string"){
if(!(formats4(data13))){
const err23 = {instancePath:instancePath+"/spec/networks/nodes/" + i2,schemaPath:"#/properties/spec/properties/networks/properties/nodes/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema33.properties.spec.properties.networks.properties.nodes.items,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/networks/nodes/" + i2,schemaPath:"#/properties/spec/properties/networks/properties/nodes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.networks.properties.nodes.items.type,parentSchema:schema33.properties.spec.properties.networks.properties.nodes.items,data:data13};
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
const err25 = {instancePath:instancePath+"/spec/networks/nodes",schemaPath:"#/properties/spec/properties/networks/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.networks.properties.nodes.type,parentSchema:schema33.properties.spec.properties.networks.properties.nodes,data:data12};
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
const err26 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.networks.type,parentSchema:schema33.properties.spec.properties.networks,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.cni !== undefined){
let data14 = data6.cni;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
if(!((key5 === "ipBlockMatchesPods") || (key5 === "ipBlockMatchesNodes"))){
const err27 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.cni,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.ipBlockMatchesPods !== undefined){
let data15 = data14.ipBlockMatchesPods;
if(typeof data15 !== "string"){
const err28 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema33.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data15 === "always") || (data15 === "never")) || (data15 === "unknown"))){
const err29 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema33.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data14.ipBlockMatchesNodes !== undefined){
let data16 = data14.ipBlockMatchesNodes;
if(typeof data16 !== "string"){
const err30 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema33.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((data16 === "always") || (data16 === "never")) || (data16 === "unknown"))){
const err31 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema33.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cni.type,parentSchema:schema33.properties.spec.properties.cni,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data6.metadataAddresses !== undefined){
let data17 = data6.metadataAddresses;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(typeof data18 === "string"){
if(!(formats2(data18))){
const err33 = {instancePath:instancePath+"/spec/metadataAddresses/" + i3,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema33.properties.spec.properties.metadataAddresses.items,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/metadataAddresses/" + i3,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema33.properties.spec.properties.metadataAddresses.items,data:data18};
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
const err35 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.metadataAddresses.type,parentSchema:schema33.properties.spec.properties.metadataAddresses,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data6.declaredNamespaces !== undefined){
let data19 = data6.declaredNamespaces;
if(typeof data19 !== "string"){
const err36 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.declaredNamespaces.type,parentSchema:schema33.properties.spec.properties.declaredNamespaces,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((data19 === "Complete") || (data19 === "Open"))){
const err37 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema33.properties.spec.properties.declaredNamespaces,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data6.pinned !== undefined){
let data20 = data6.pinned;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err38 = {instancePath:instancePath+"/spec/pinned/" + i4,schemaPath:"#/properties/spec/properties/pinned/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.pinned.items,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/spec/pinned/" + i4,schemaPath:"#/properties/spec/properties/pinned/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.pinned.items.type,parentSchema:schema33.properties.spec.properties.pinned.items,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
let i5 = data20.length;
let j0;
if(i5 > 1){
const indices0 = {};
for(;i5--;){
let item0 = data20[i5];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err40 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i5+" are identical)",schema:true,parentSchema:schema33.properties.spec.properties.pinned,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
break;
}
indices0[item0] = i5;
}
}
}
else {
const err41 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.pinned.type,parentSchema:schema33.properties.spec.properties.pinned,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data6.values !== undefined){
let data22 = data6.values;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
}
else {
const err42 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.values.type,parentSchema:schema33.properties.spec.properties.values,data:data22};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data6.tenant !== undefined){
let data23 = data6.tenant;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err43 = {instancePath:instancePath+"/spec/tenant",schemaPath:"#/properties/spec/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.tenant,data:data23};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/spec/tenant",schemaPath:"#/properties/spec/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.tenant.type,parentSchema:schema33.properties.spec.properties.tenant,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data6.controlPlane !== undefined){
let data24 = data6.controlPlane;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.cluster === undefined){
const err45 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema33.properties.spec.properties.controlPlane.required,parentSchema:schema33.properties.spec.properties.controlPlane,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data24.namespace === undefined){
const err46 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema33.properties.spec.properties.controlPlane.required,parentSchema:schema33.properties.spec.properties.controlPlane,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data24.type === undefined){
const err47 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema33.properties.spec.properties.controlPlane.required,parentSchema:schema33.properties.spec.properties.controlPlane,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key6 in data24){
if(!((((((key6 === "cluster") || (key6 === "namespace")) || (key6 === "type")) || (key6 === "labels")) || (key6 === "values")) || (key6 === "externalPolicies"))){
const err48 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.controlPlane,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data24.cluster !== undefined){
let data25 = data24.cluster;
if(typeof data25 === "string"){
if(func1(data25) > 253){
const err49 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33.properties.spec.properties.controlPlane.properties.cluster,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(func1(data25) < 1){
const err50 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.controlPlane.properties.cluster,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.controlPlane.properties.cluster.type,parentSchema:schema33.properties.spec.properties.controlPlane.properties.cluster,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data24.namespace !== undefined){
let data26 = data24.namespace;
if(typeof data26 === "string"){
if(func1(data26) > 253){
const err52 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33.properties.spec.properties.controlPlane.properties.namespace,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func1(data26) < 1){
const err53 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.controlPlane.properties.namespace,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.controlPlane.properties.namespace.type,parentSchema:schema33.properties.spec.properties.controlPlane.properties.namespace,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data24.type !== undefined){
let data27 = data24.type;
if(typeof data27 === "string"){
if(func1(data27) > 253){
const err55 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33.properties.spec.properties.controlPlane.properties.type,data:data27};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(func1(data27) < 1){
const err56 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.controlPlane.properties.type,data:data27};
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
const err57 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.controlPlane.properties.type.type,parentSchema:schema33.properties.spec.properties.controlPlane.properties.type,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data24.labels !== undefined){
let data28 = data24.labels;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key7 in data28){
let data29 = data28[key7];
if(typeof data29 !== "string"){
const err58 = {instancePath:instancePath+"/spec/controlPlane/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/controlPlane/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.controlPlane.properties.labels.additionalProperties.type,parentSchema:schema33.properties.spec.properties.controlPlane.properties.labels.additionalProperties,data:data29};
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
const err59 = {instancePath:instancePath+"/spec/controlPlane/labels",schemaPath:"#/properties/spec/properties/controlPlane/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.controlPlane.properties.labels.type,parentSchema:schema33.properties.spec.properties.controlPlane.properties.labels,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data24.values !== undefined){
let data30 = data24.values;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
}
else {
const err60 = {instancePath:instancePath+"/spec/controlPlane/values",schemaPath:"#/properties/spec/properties/controlPlane/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.controlPlane.properties.values.type,parentSchema:schema33.properties.spec.properties.controlPlane.properties.values,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data24.externalPolicies !== undefined){
let data31 = data24.externalPolicies;
if(Array.isArray(data31)){
const len5 = data31.length;
for(let i6=0; i6<len5; i6++){
let data32 = data31[i6];
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err61 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6,schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.controlPlane.properties.externalPolicies.items,data:data32};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6,schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.controlPlane.properties.externalPolicies.items.type,parentSchema:schema33.properties.spec.properties.controlPlane.properties.externalPolicies.items,data:data32};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
let i7 = data31.length;
let j1;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data31[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err63 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i7+" are identical)",schema:true,parentSchema:schema33.properties.spec.properties.controlPlane.properties.externalPolicies,data:data31};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
const err64 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.controlPlane.properties.externalPolicies.type,parentSchema:schema33.properties.spec.properties.controlPlane.properties.externalPolicies,data:data31};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.controlPlane.type,parentSchema:schema33.properties.spec.properties.controlPlane,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data6.namespaces !== undefined){
let data33 = data6.namespaces;
if(Array.isArray(data33)){
const len6 = data33.length;
for(let i8=0; i8<len6; i8++){
let data34 = data33[i8];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.name === undefined){
const err66 = {instancePath:instancePath+"/spec/namespaces/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.properties.spec.properties.namespaces.items.required,parentSchema:schema33.properties.spec.properties.namespaces.items,data:data34};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data34.type === undefined){
const err67 = {instancePath:instancePath+"/spec/namespaces/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema33.properties.spec.properties.namespaces.items.required,parentSchema:schema33.properties.spec.properties.namespaces.items,data:data34};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key8 in data34){
if(!((((((((key8 === "name") || (key8 === "type")) || (key8 === "labels")) || (key8 === "values")) || (key8 === "externalPolicies")) || (key8 === "tenant")) || (key8 === "policies")) || (key8 === "uses"))){
const err68 = {instancePath:instancePath+"/spec/namespaces/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.namespaces.items,data:data34};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data34.name !== undefined){
let data35 = data34.name;
if(typeof data35 === "string"){
if(func1(data35) > 253){
const err69 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.name,data:data35};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(func1(data35) < 1){
const err70 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.name,data:data35};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.name,data:data35};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data34.type !== undefined){
let data36 = data34.type;
if(typeof data36 === "string"){
if(func1(data36) > 253){
const err72 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.type,data:data36};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(func1(data36) < 1){
const err73 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.type,data:data36};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.namespaces.items.properties.type.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.type,data:data36};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data34.labels !== undefined){
let data37 = data34.labels;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key9 in data37){
let data38 = data37[key9];
if(typeof data38 !== "string"){
const err75 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/labels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.namespaces.items.properties.labels.additionalProperties.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.labels.additionalProperties,data:data38};
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
const err76 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.namespaces.items.properties.labels.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.labels,data:data37};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data34.values !== undefined){
let data39 = data34.values;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
}
else {
const err77 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.namespaces.items.properties.values.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.values,data:data39};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data34.externalPolicies !== undefined){
let data40 = data34.externalPolicies;
if(Array.isArray(data40)){
const len7 = data40.length;
for(let i9=0; i9<len7; i9++){
let data41 = data40[i9];
if(typeof data41 === "string"){
if(func1(data41) < 1){
const err78 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data41};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.namespaces.items.properties.externalPolicies.items.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data41};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
let i10 = data40.length;
let j2;
if(i10 > 1){
const indices2 = {};
for(;i10--;){
let item2 = data40[i10];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err80 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i10+" are identical)",schema:true,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data40};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
break;
}
indices2[item2] = i10;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.namespaces.items.properties.externalPolicies.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data40};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data34.tenant !== undefined){
let data42 = data34.tenant;
if(typeof data42 === "string"){
if(func1(data42) < 1){
const err82 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.tenant,data:data42};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.namespaces.items.properties.tenant.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.tenant,data:data42};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data34.policies !== undefined){
let data43 = data34.policies;
if(Array.isArray(data43)){
const len8 = data43.length;
for(let i11=0; i11<len8; i11++){
let data44 = data43[i11];
if(typeof data44 === "string"){
if(func1(data44) < 1){
const err84 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/policies/" + i11,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.policies.items,data:data44};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/policies/" + i11,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.namespaces.items.properties.policies.items.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.policies.items,data:data44};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
let i12 = data43.length;
let j3;
if(i12 > 1){
const indices3 = {};
for(;i12--;){
let item3 = data43[i12];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err86 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i12+" are identical)",schema:true,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.policies,data:data43};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
break;
}
indices3[item3] = i12;
}
}
}
else {
const err87 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.namespaces.items.properties.policies.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.policies,data:data43};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data34.uses !== undefined){
let data45 = data34.uses;
if(Array.isArray(data45)){
const len9 = data45.length;
for(let i13=0; i13<len9; i13++){
let data46 = data45[i13];
if(typeof data46 === "string"){
if(!pattern4.test(data46)){
const err88 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/uses/" + i13,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/pattern",keyword:"pattern",params:{pattern: "^[^/]+/[^/]+$"},message:"must match pattern \""+"^[^/]+/[^/]+$"+"\"",schema:"^[^/]+/[^/]+$",parentSchema:schema33.properties.spec.properties.namespaces.items.properties.uses.items,data:data46};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/uses/" + i13,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.namespaces.items.properties.uses.items.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.uses.items,data:data46};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
let i14 = data45.length;
let j4;
if(i14 > 1){
const indices4 = {};
for(;i14--;){
let item4 = data45[i14];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err90 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i14+" are identical)",schema:true,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.uses,data:data45};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
break;
}
indices4[item4] = i14;
}
}
}
else {
const err91 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.namespaces.items.properties.uses.type,parentSchema:schema33.properties.spec.properties.namespaces.items.properties.uses,data:data45};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/spec/namespaces/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.namespaces.items.type,parentSchema:schema33.properties.spec.properties.namespaces.items,data:data34};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.namespaces.type,parentSchema:schema33.properties.spec.properties.namespaces,data:data33};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data6.delivery !== undefined){
let data47 = data6.delivery;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key10 in data47){
if(!(func12.call(schema33.properties.spec.properties.delivery.properties, key10))){
const err94 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.delivery,data:data47};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data47.tool !== undefined){
let data48 = data47.tool;
if(typeof data48 !== "string"){
const err95 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema33.properties.spec.properties.delivery.properties.tool,data:data48};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!(((data48 === "argocd") || (data48 === "flux")) || (data48 === "none"))){
const err96 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema33.properties.spec.properties.delivery.properties.tool,data:data48};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data47.repository !== undefined){
let data49 = data47.repository;
if(typeof data49 === "string"){
if(func1(data49) < 1){
const err97 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.repository,data:data49};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema33.properties.spec.properties.delivery.properties.repository,data:data49};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data47.revision !== undefined){
let data50 = data47.revision;
if(typeof data50 === "string"){
if(func1(data50) < 1){
const err99 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.revision,data:data50};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema33.properties.spec.properties.delivery.properties.revision,data:data50};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data47.path !== undefined){
let data51 = data47.path;
if(typeof data51 === "string"){
if(func1(data51) < 1){
const err101 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.path,data:data51};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.path.type,parentSchema:schema33.properties.spec.properties.delivery.properties.path,data:data51};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data47.unit !== undefined){
let data52 = data47.unit;
if(typeof data52 !== "string"){
const err103 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema33.properties.spec.properties.delivery.properties.unit,data:data52};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(!((data52 === "namespace") || (data52 === "cluster"))){
const err104 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema33.properties.spec.properties.delivery.properties.unit,data:data52};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data47.namespace !== undefined){
let data53 = data47.namespace;
if(typeof data53 === "string"){
if(func1(data53) < 1){
const err105 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.namespace,data:data53};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema33.properties.spec.properties.delivery.properties.namespace,data:data53};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data47.namePrefix !== undefined){
let data54 = data47.namePrefix;
if(typeof data54 !== "string"){
const err107 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema33.properties.spec.properties.delivery.properties.namePrefix,data:data54};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data47.destination !== undefined){
let data55 = data47.destination;
if(typeof data55 === "string"){
if(func1(data55) < 1){
const err108 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.destination,data:data55};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema33.properties.spec.properties.delivery.properties.destination,data:data55};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data47.serviceAccount !== undefined){
let data56 = data47.serviceAccount;
if(typeof data56 === "string"){
if(func1(data56) < 1){
const err110 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.serviceAccount,data:data56};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema33.properties.spec.properties.delivery.properties.serviceAccount,data:data56};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data47.repositorySecret !== undefined){
let data57 = data47.repositorySecret;
if(typeof data57 === "string"){
if(func1(data57) < 1){
const err112 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.repositorySecret,data:data57};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema33.properties.spec.properties.delivery.properties.repositorySecret,data:data57};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data47.kubeconfigSecret !== undefined){
let data58 = data47.kubeconfigSecret;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key11 in data58){
if(!((key11 === "name") || (key11 === "key"))){
const err114 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data58};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data58.name !== undefined){
let data59 = data58.name;
if(typeof data59 === "string"){
if(func1(data59) < 1){
const err115 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data59};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data59};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data58.key !== undefined){
let data60 = data58.key;
if(typeof data60 === "string"){
if(func1(data60) < 1){
const err117 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data60};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data60};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema33.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data58};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data47.intervals !== undefined){
let data61 = data47.intervals;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key12 in data61){
if(!((((key12 === "poll") || (key12 === "sync")) || (key12 === "retry")) || (key12 === "timeout"))){
const err120 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals,data:data61};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data61.poll !== undefined){
let data62 = data61.poll;
if(typeof data62 === "string"){
if(func1(data62) < 1){
const err121 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data62};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data62};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data61.sync !== undefined){
let data63 = data61.sync;
if(typeof data63 === "string"){
if(func1(data63) < 1){
const err123 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data63};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data63};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data61.retry !== undefined){
let data64 = data61.retry;
if(typeof data64 === "string"){
if(func1(data64) < 1){
const err125 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data64};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data64};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data61.timeout !== undefined){
let data65 = data61.timeout;
if(typeof data65 === "string"){
if(func1(data65) < 1){
const err127 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data65};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data65};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema33.properties.spec.properties.delivery.properties.intervals,data:data61};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.delivery.type,parentSchema:schema33.properties.spec.properties.delivery,data:data47};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.type,parentSchema:schema33.properties.spec,data:data6};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const connectivity_test = validate23;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/connectivity-test.schema.json","title":"ConnectivityTest","description":"`policies/tests/**/*.yaml`: expected verdicts.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ConnectivityTest","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The test's name.","examples":["control-plane"]}},"description":"Names this source."},"spec":{"type":"object","title":"ConnectivityTest spec","additionalProperties":false,"description":"Cases that must hold.","required":["cases"],"properties":{"cluster":{"type":"string","minLength":1,"maxLength":253,"description":"The cluster, in which * stands for any characters; without it the cases hold in every cluster that has the peers."},"cases":{"type":"array","minItems":1,"description":"The cases.","items":{"type":"object","title":"Case","additionalProperties":false,"required":["name","from","to","port","expect"],"description":"One expected verdict.","properties":{"name":{"type":"string","minLength":1,"description":"The case as a sentence."},"from":{"type":"object","title":"Peer","additionalProperties":false,"minProperties":1,"description":"A workload, a pod, a Service, pods by their labels, or an address.","properties":{"cluster":{"type":"string","maxLength":253,"description":"The cluster by its name; * stands for any characters."},"namespace":{"type":"string","maxLength":253,"description":"The namespace by its name; * stands for any characters, so \"*\" means every namespace."},"namespaceType":{"type":"string","maxLength":253,"description":"Every namespace of this type; * stands for any characters."},"tenant":{"type":"string","minLength":1,"maxLength":253,"description":"Every namespace of this tenant; * stands for any characters, none means the namespaces without a tenant."},"tenantLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Every namespace of a tenant that has these labels."},"namespaceLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Every namespace that has these labels."},"workload":{"type":"string","maxLength":300,"description":"The workload by its name, or Kind/name; * stands for any characters. Without a workload, pod, service or podLabels: every workload of the namespace."},"pod":{"type":"string","description":"One pod by its name."},"service":{"type":"string","description":"A Service by its name: the pods that it selects, and their ports behind its own."},"podLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"A pod with exactly these labels."},"ip":{"type":"string","description":"An address or CIDR; never resolved to a pod."},"relation":{"type":"string","enum":["same","other","any"],"description":"Relation of this peer's namespace to that of the other side: the same or another."}}},"to":{"type":"object","title":"Peer","additionalProperties":false,"minProperties":1,"description":"A workload, a pod, a Service, pods by their labels, or an address.","properties":{"cluster":{"type":"string","maxLength":253,"description":"The cluster by its name; * stands for any characters."},"namespace":{"type":"string","maxLength":253,"description":"The namespace by its name; * stands for any characters, so \"*\" means every namespace."},"namespaceType":{"type":"string","maxLength":253,"description":"Every namespace of this type; * stands for any characters."},"tenant":{"type":"string","minLength":1,"maxLength":253,"description":"Every namespace of this tenant; * stands for any characters, none means the namespaces without a tenant."},"tenantLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Every namespace of a tenant that has these labels."},"namespaceLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Every namespace that has these labels."},"workload":{"type":"string","maxLength":300,"description":"The workload by its name, or Kind/name; * stands for any characters. Without a workload, pod, service or podLabels: every workload of the namespace."},"pod":{"type":"string","description":"One pod by its name."},"service":{"type":"string","description":"A Service by its name: the pods that it selects, and their ports behind its own."},"podLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"A pod with exactly these labels."},"ip":{"type":"string","description":"An address or CIDR; never resolved to a pod."},"relation":{"type":"string","enum":["same","other","any"],"description":"Relation of this peer's namespace to that of the other side: the same or another."}}},"relation":{"type":"string","enum":["same-namespace","other-namespace","same-tenant","other-tenant","same","other","any"],"description":"Relation of the namespaces of both ends; same and other are those of namespaces. Default: any. A namespace without a tenant is neither of the same tenant as another nor of a different one."},"port":{"type":["integer","string"],"description":"A number, a port name, a range such as \"8000-8100\", or any.","examples":[443]},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"The protocol. Default: TCP for numbers; any for a name, and for the port any."},"side":{"type":"string","enum":["egress","ingress"],"description":"Tests the policies of one side only: egress tests those of `from`, ingress those of `to`. Default: both sides must allow the connection."},"expect":{"type":"string","enum":["allowed","denied","conditional"],"description":"The verdict: allowed on all ports and pairs, denied on none."}}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ConnectivityTest","metadata":{"name":"control-plane"},"spec":{"cases":[{"name":"the API server reaches its etcd","from":{"namespaceType":"shoot-control-plane","workload":"kube-apiserver"},"to":{"namespaceType":"shoot-control-plane","workload":"etcd-main","relation":"same"},"port":2379,"expect":"allowed"}]}}]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/connectivity-test.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema34.required,parentSchema:schema34,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema34.properties.apiVersion,data:data0};
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
if("ConnectivityTest" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ConnectivityTest"},message:"must be equal to constant",schema:"ConnectivityTest",parentSchema:schema34.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.properties.metadata.required,parentSchema:schema34.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.metadata.properties.name.type,parentSchema:schema34.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.metadata.type,parentSchema:schema34.properties.metadata,data:data2};
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
if(data4.cases === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "cases"},message:"must have required property '"+"cases"+"'",schema:schema34.properties.spec.required,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "cluster") || (key2 === "cases"))){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.cluster !== undefined){
let data5 = data4.cluster;
if(typeof data5 === "string"){
if(func1(data5) > 253){
const err15 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cluster.type,parentSchema:schema34.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.cases !== undefined){
let data6 = data4.cases;
if(Array.isArray(data6)){
if(data6.length < 1){
const err18 = {instancePath:instancePath+"/spec/cases",schemaPath:"#/properties/spec/properties/cases/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.spec.properties.cases,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
const err19 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.properties.spec.properties.cases.items.required,parentSchema:schema34.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7.from === undefined){
const err20 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema34.properties.spec.properties.cases.items.required,parentSchema:schema34.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.to === undefined){
const err21 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema34.properties.spec.properties.cases.items.required,parentSchema:schema34.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7.port === undefined){
const err22 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema34.properties.spec.properties.cases.items.required,parentSchema:schema34.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7.expect === undefined){
const err23 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'",schema:schema34.properties.spec.properties.cases.items.required,parentSchema:schema34.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data7){
if(!((((((((key3 === "name") || (key3 === "from")) || (key3 === "to")) || (key3 === "relation")) || (key3 === "port")) || (key3 === "protocol")) || (key3 === "side")) || (key3 === "expect"))){
const err24 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err25 = {instancePath:instancePath+"/spec/cases/" + i0+"/name",schemaPath:"#/properties/spec/properties/cases/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/spec/cases/" + i0+"/name",schemaPath:"#/properties/spec/properties/cases/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.name.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.from !== undefined){
let data9 = data7.from;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err27 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key4 in data9){
if(!(func12.call(schema34.properties.spec.properties.cases.items.properties.from.properties, key4))){
const err28 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.cluster !== undefined){
let data10 = data9.cluster;
if(typeof data10 === "string"){
if(func1(data10) > 253){
const err29 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.cluster,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.cluster.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.cluster,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.namespace !== undefined){
let data11 = data9.namespace;
if(typeof data11 === "string"){
if(func1(data11) > 253){
const err31 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespace,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespace.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespace,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.namespaceType !== undefined){
let data12 = data9.namespaceType;
if(typeof data12 === "string"){
if(func1(data12) > 253){
const err33 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespaceType,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespaceType.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespaceType,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.tenant !== undefined){
let data13 = data9.tenant;
if(typeof data13 === "string"){
if(func1(data13) > 253){
const err35 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenant,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data13) < 1){
const err36 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenant,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenant.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenant,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.tenantLabels !== undefined){
let data14 = data9.tenantLabels;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err38 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenantLabels,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key5 in data14){
let data15 = data14[key5];
if(typeof data15 !== "string"){
const err39 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.additionalProperties.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.additionalProperties,data:data15};
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
const err40 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.tenantLabels,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.namespaceLabels !== undefined){
let data16 = data9.namespaceLabels;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length < 1){
const err41 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key6 in data16){
let data17 = data16[key6];
if(typeof data17 !== "string"){
const err42 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.additionalProperties.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.additionalProperties,data:data17};
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
const err43 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data9.workload !== undefined){
let data18 = data9.workload;
if(typeof data18 === "string"){
if(func1(data18) > 300){
const err44 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/workload/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.workload,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.workload.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.workload,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.pod !== undefined){
let data19 = data9.pod;
if(typeof data19 !== "string"){
const err46 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/pod",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/pod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.pod.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.pod,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data9.service !== undefined){
let data20 = data9.service;
if(typeof data20 !== "string"){
const err47 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/service",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.service.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.service,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data9.podLabels !== undefined){
let data21 = data9.podLabels;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key7 in data21){
let data22 = data21[key7];
if(typeof data22 !== "string"){
const err48 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/podLabels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/podLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.podLabels.additionalProperties.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.podLabels.additionalProperties,data:data22};
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
const err49 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/podLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/podLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.podLabels.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.podLabels,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data9.ip !== undefined){
let data23 = data9.ip;
if(typeof data23 !== "string"){
const err50 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/ip",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.ip.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.ip,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data9.relation !== undefined){
let data24 = data9.relation;
if(typeof data24 !== "string"){
const err51 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.relation.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.relation,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!(((data24 === "same") || (data24 === "other")) || (data24 === "any"))){
const err52 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/relation/enum",keyword:"enum",params:{allowedValues: schema34.properties.spec.properties.cases.items.properties.from.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.spec.properties.cases.items.properties.from.properties.relation.enum,parentSchema:schema34.properties.spec.properties.cases.items.properties.from.properties.relation,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.properties.from.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data7.to !== undefined){
let data25 = data7.to;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(Object.keys(data25).length < 1){
const err54 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.to,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key8 in data25){
if(!(func12.call(schema34.properties.spec.properties.cases.items.properties.to.properties, key8))){
const err55 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.spec.properties.cases.items.properties.to,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data25.cluster !== undefined){
let data26 = data25.cluster;
if(typeof data26 === "string"){
if(func1(data26) > 253){
const err56 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.cluster,data:data26};
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
const err57 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.cluster.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.cluster,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data25.namespace !== undefined){
let data27 = data25.namespace;
if(typeof data27 === "string"){
if(func1(data27) > 253){
const err58 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespace,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespace.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespace,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data25.namespaceType !== undefined){
let data28 = data25.namespaceType;
if(typeof data28 === "string"){
if(func1(data28) > 253){
const err60 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespaceType,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespaceType.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespaceType,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data25.tenant !== undefined){
let data29 = data25.tenant;
if(typeof data29 === "string"){
if(func1(data29) > 253){
const err62 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenant,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(func1(data29) < 1){
const err63 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenant,data:data29};
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
const err64 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenant.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenant,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data25.tenantLabels !== undefined){
let data30 = data25.tenantLabels;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(Object.keys(data30).length < 1){
const err65 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenantLabels,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key9 in data30){
let data31 = data30[key9];
if(typeof data31 !== "string"){
const err66 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.additionalProperties.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.additionalProperties,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.tenantLabels,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data25.namespaceLabels !== undefined){
let data32 = data25.namespaceLabels;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length < 1){
const err68 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels,data:data32};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key10 in data32){
let data33 = data32[key10];
if(typeof data33 !== "string"){
const err69 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.additionalProperties.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.additionalProperties,data:data33};
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
const err70 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data25.workload !== undefined){
let data34 = data25.workload;
if(typeof data34 === "string"){
if(func1(data34) > 300){
const err71 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/workload/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.workload,data:data34};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.workload.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.workload,data:data34};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data25.pod !== undefined){
let data35 = data25.pod;
if(typeof data35 !== "string"){
const err73 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/pod",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/pod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.pod.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.pod,data:data35};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data25.service !== undefined){
let data36 = data25.service;
if(typeof data36 !== "string"){
const err74 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/service",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.service.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.service,data:data36};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data25.podLabels !== undefined){
let data37 = data25.podLabels;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key11 in data37){
let data38 = data37[key11];
if(typeof data38 !== "string"){
const err75 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/podLabels/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/podLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.podLabels.additionalProperties.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.podLabels.additionalProperties,data:data38};
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
const err76 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/podLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/podLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.podLabels.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.podLabels,data:data37};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data25.ip !== undefined){
let data39 = data25.ip;
if(typeof data39 !== "string"){
const err77 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/ip",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.ip.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.ip,data:data39};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data25.relation !== undefined){
let data40 = data25.relation;
if(typeof data40 !== "string"){
const err78 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.relation.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.relation,data:data40};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!(((data40 === "same") || (data40 === "other")) || (data40 === "any"))){
const err79 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/relation/enum",keyword:"enum",params:{allowedValues: schema34.properties.spec.properties.cases.items.properties.to.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.spec.properties.cases.items.properties.to.properties.relation.enum,parentSchema:schema34.properties.spec.properties.cases.items.properties.to.properties.relation,data:data40};
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
const err80 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.properties.to.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.to,data:data25};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data7.relation !== undefined){
let data41 = data7.relation;
if(typeof data41 !== "string"){
const err81 = {instancePath:instancePath+"/spec/cases/" + i0+"/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.relation.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.relation,data:data41};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!(((((((data41 === "same-namespace") || (data41 === "other-namespace")) || (data41 === "same-tenant")) || (data41 === "other-tenant")) || (data41 === "same")) || (data41 === "other")) || (data41 === "any"))){
const err82 = {instancePath:instancePath+"/spec/cases/" + i0+"/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/relation/enum",keyword:"enum",params:{allowedValues: schema34.properties.spec.properties.cases.items.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.spec.properties.cases.items.properties.relation.enum,parentSchema:schema34.properties.spec.properties.cases.items.properties.relation,data:data41};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data7.port !== undefined){
let data42 = data7.port;
if((!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))) && (typeof data42 !== "string")){
const err83 = {instancePath:instancePath+"/spec/cases/" + i0+"/port",schemaPath:"#/properties/spec/properties/cases/items/properties/port/type",keyword:"type",params:{type: schema34.properties.spec.properties.cases.items.properties.port.type},message:"must be integer,string",schema:schema34.properties.spec.properties.cases.items.properties.port.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.port,data:data42};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data7.protocol !== undefined){
let data43 = data7.protocol;
if(typeof data43 !== "string"){
const err84 = {instancePath:instancePath+"/spec/cases/" + i0+"/protocol",schemaPath:"#/properties/spec/properties/cases/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.protocol.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.protocol,data:data43};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!(((data43 === "TCP") || (data43 === "UDP")) || (data43 === "SCTP"))){
const err85 = {instancePath:instancePath+"/spec/cases/" + i0+"/protocol",schemaPath:"#/properties/spec/properties/cases/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema34.properties.spec.properties.cases.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.spec.properties.cases.items.properties.protocol.enum,parentSchema:schema34.properties.spec.properties.cases.items.properties.protocol,data:data43};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data7.side !== undefined){
let data44 = data7.side;
if(typeof data44 !== "string"){
const err86 = {instancePath:instancePath+"/spec/cases/" + i0+"/side",schemaPath:"#/properties/spec/properties/cases/items/properties/side/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.side.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.side,data:data44};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!((data44 === "egress") || (data44 === "ingress"))){
const err87 = {instancePath:instancePath+"/spec/cases/" + i0+"/side",schemaPath:"#/properties/spec/properties/cases/items/properties/side/enum",keyword:"enum",params:{allowedValues: schema34.properties.spec.properties.cases.items.properties.side.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.spec.properties.cases.items.properties.side.enum,parentSchema:schema34.properties.spec.properties.cases.items.properties.side,data:data44};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data7.expect !== undefined){
let data45 = data7.expect;
if(typeof data45 !== "string"){
const err88 = {instancePath:instancePath+"/spec/cases/" + i0+"/expect",schemaPath:"#/properties/spec/properties/cases/items/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.cases.items.properties.expect.type,parentSchema:schema34.properties.spec.properties.cases.items.properties.expect,data:data45};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!(((data45 === "allowed") || (data45 === "denied")) || (data45 === "conditional"))){
const err89 = {instancePath:instancePath+"/spec/cases/" + i0+"/expect",schemaPath:"#/properties/spec/properties/cases/items/properties/expect/enum",keyword:"enum",params:{allowedValues: schema34.properties.spec.properties.cases.items.properties.expect.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.spec.properties.cases.items.properties.expect.enum,parentSchema:schema34.properties.spec.properties.cases.items.properties.expect,data:data45};
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
const err90 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.cases.items.type,parentSchema:schema34.properties.spec.properties.cases.items,data:data7};
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
const err91 = {instancePath:instancePath+"/spec/cases",schemaPath:"#/properties/spec/properties/cases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.spec.properties.cases.type,parentSchema:schema34.properties.spec.properties.cases,data:data6};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.type,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const exception = validate24;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/exception.schema.json","title":"Exception","description":"`policies/exceptions/*.yaml`: extra policies and accepted findings for a stated scope, with reason, owner and end.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Exception","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The exception's name.","examples":["debug-access"]}},"description":"Names this source."},"spec":{"type":"object","title":"Exception spec","additionalProperties":false,"description":"The policies and accepted findings, with scope, reason, owner and last day.","required":["reason","owner","until","scope"],"properties":{"reason":{"type":"string","minLength":1,"description":"Why the exception is needed."},"owner":{"type":"string","minLength":1,"description":"The person or team that is responsible for it.","examples":["team-network"]},"until":{"type":"string","format":"date","description":"Last day on which it is valid (YYYY-MM-DD, UTC). Rendering never reads it; validate, lint and test do.","examples":["2027-01-31"]},"scope":{"type":"object","title":"Scope","additionalProperties":false,"minProperties":1,"description":"A namespace is in scope if it matches everything given here.","properties":{"clusters":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"uniqueItems":true,"description":"Clusters by name; * stands for any characters.","examples":[["aws-eu1"]]},"namespaceTypes":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"uniqueItems":true,"description":"Namespace types by name; * stands for any characters.","examples":[["garden"]]},"namespaces":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"uniqueItems":true,"description":"Namespaces by name; * stands for any characters.","examples":[["garden"]]},"tenants":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"uniqueItems":true,"description":"Tenants by name; * stands for any characters. A namespace without a tenant is not in scope.","examples":[["payments"]]},"tenantLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Labels that the tenant of a namespace has, all of them.","examples":[{"pci":"true"}]},"namespaceLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Labels that a namespace has, all of them. For an exception with policies, neither its type nor an item of the type's labels can set them by an expression.","examples":[{"stage":"test"}]}}},"policies":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":true,"description":"A policy template."},"description":"Policy templates that every namespace in scope gets in addition."},"accepts":{"type":"array","minItems":1,"description":"Findings of lint and hazards of diff that are accepted in scope. An exception needs policies, accepts, or both.","items":{"type":"object","title":"Acceptance","additionalProperties":false,"required":["code"],"description":"A code; with policies and workloads, only what is about one of them.","properties":{"code":{"type":"string","enum":["no-default-deny","selects-nothing","peer-matches-nothing","label-not-honoured","label-not-carried","half-connection","named-port-missing","service-port","dns-unreachable","allows-internet","allows-metadata","block-holds-own-network","peer-is-everybody","redundant","depends-on-plugin","unused-source","grant-unused","grant-review-due","hard-selectors","fails-open","tenants-regrouped","network-claims-public","metadata-opened","lifeline","tenant-path","beyond-tenant","mass-delete","exposed-to-everyone","delivery-redirected","metadata-narrowed","workloads-unknown","observation-lost","foreign-isolation","internet-opened","whole-namespace-let-in","wider-block","cut-off","newly-isolated"],"description":"The code of the findings."},"policies":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Only findings about policies of these names.","examples":[["allow-to-dns"]]},"workloads":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Only findings about workloads of these names.","examples":[["prometheus"]]}},"examples":[{"code":"allows-internet","policies":["allow-nginx-ingress"]}]}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Exception","metadata":{"name":"debug-access"},"spec":{"reason":"Debugging of case 4711.","owner":"team-network","until":"2027-01-31","scope":{"clusters":["aws-eu1"],"namespaces":["garden"]},"policies":[{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"allow-debug"},"spec":{"podSelector":{"matchLabels":{"app":"debug"}},"policyTypes":["Egress"],"egress":[{}]}}]}}]};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/exception.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema35.required,parentSchema:schema35,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema35.properties.apiVersion,data:data0};
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
if("Exception" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Exception"},message:"must be equal to constant",schema:"Exception",parentSchema:schema35.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema35.properties.metadata.required,parentSchema:schema35.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.metadata.properties.name.type,parentSchema:schema35.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.metadata.type,parentSchema:schema35.properties.metadata,data:data2};
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
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema35.properties.spec.required,parentSchema:schema35.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.owner === undefined){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema35.properties.spec.required,parentSchema:schema35.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.until === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema35.properties.spec.required,parentSchema:schema35.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.scope === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema35.properties.spec.required,parentSchema:schema35.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data4){
if(!((((((key2 === "reason") || (key2 === "owner")) || (key2 === "until")) || (key2 === "scope")) || (key2 === "policies")) || (key2 === "accepts"))){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.reason !== undefined){
let data5 = data4.reason;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/spec/reason",schemaPath:"#/properties/spec/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.spec.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/spec/reason",schemaPath:"#/properties/spec/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.reason.type,parentSchema:schema35.properties.spec.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.owner !== undefined){
let data6 = data4.owner;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err20 = {instancePath:instancePath+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.spec.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.owner.type,parentSchema:schema35.properties.spec.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.until !== undefined){
let data7 = data4.until;
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err22 = {instancePath:instancePath+"/spec/until",schemaPath:"#/properties/spec/properties/until/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema35.properties.spec.properties.until,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/spec/until",schemaPath:"#/properties/spec/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.until.type,parentSchema:schema35.properties.spec.properties.until,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.scope !== undefined){
let data8 = data4.scope;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err24 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema35.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data8){
if(!((((((key3 === "clusters") || (key3 === "namespaceTypes")) || (key3 === "namespaces")) || (key3 === "tenants")) || (key3 === "tenantLabels")) || (key3 === "namespaceLabels"))){
const err25 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.clusters !== undefined){
let data9 = data8.clusters;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(func1(data10) > 253){
const err26 = {instancePath:instancePath+"/spec/scope/clusters/" + i0,schemaPath:"#/properties/spec/properties/scope/properties/clusters/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35.properties.spec.properties.scope.properties.clusters.items,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data10) < 1){
const err27 = {instancePath:instancePath+"/spec/scope/clusters/" + i0,schemaPath:"#/properties/spec/properties/scope/properties/clusters/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.spec.properties.scope.properties.clusters.items,data:data10};
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
const err28 = {instancePath:instancePath+"/spec/scope/clusters/" + i0,schemaPath:"#/properties/spec/properties/scope/properties/clusters/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.scope.properties.clusters.items.type,parentSchema:schema35.properties.spec.properties.scope.properties.clusters.items,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data9[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err29 = {instancePath:instancePath+"/spec/scope/clusters",schemaPath:"#/properties/spec/properties/scope/properties/clusters/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema35.properties.spec.properties.scope.properties.clusters,data:data9};
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
const err30 = {instancePath:instancePath+"/spec/scope/clusters",schemaPath:"#/properties/spec/properties/scope/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.spec.properties.scope.properties.clusters.type,parentSchema:schema35.properties.spec.properties.scope.properties.clusters,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.namespaceTypes !== undefined){
let data11 = data8.namespaceTypes;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i2=0; i2<len1; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(func1(data12) > 253){
const err31 = {instancePath:instancePath+"/spec/scope/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35.properties.spec.properties.scope.properties.namespaceTypes.items,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func1(data12) < 1){
const err32 = {instancePath:instancePath+"/spec/scope/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.spec.properties.scope.properties.namespaceTypes.items,data:data12};
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
const err33 = {instancePath:instancePath+"/spec/scope/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.scope.properties.namespaceTypes.items.type,parentSchema:schema35.properties.spec.properties.scope.properties.namespaceTypes.items,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
let i3 = data11.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data11[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err34 = {instancePath:instancePath+"/spec/scope/namespaceTypes",schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema35.properties.spec.properties.scope.properties.namespaceTypes,data:data11};
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
const err35 = {instancePath:instancePath+"/spec/scope/namespaceTypes",schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.spec.properties.scope.properties.namespaceTypes.type,parentSchema:schema35.properties.spec.properties.scope.properties.namespaceTypes,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.namespaces !== undefined){
let data13 = data8.namespaces;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i4=0; i4<len2; i4++){
let data14 = data13[i4];
if(typeof data14 === "string"){
if(func1(data14) > 253){
const err36 = {instancePath:instancePath+"/spec/scope/namespaces/" + i4,schemaPath:"#/properties/spec/properties/scope/properties/namespaces/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35.properties.spec.properties.scope.properties.namespaces.items,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data14) < 1){
const err37 = {instancePath:instancePath+"/spec/scope/namespaces/" + i4,schemaPath:"#/properties/spec/properties/scope/properties/namespaces/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.spec.properties.scope.properties.namespaces.items,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/spec/scope/namespaces/" + i4,schemaPath:"#/properties/spec/properties/scope/properties/namespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.scope.properties.namespaces.items.type,parentSchema:schema35.properties.spec.properties.scope.properties.namespaces.items,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
let i5 = data13.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data13[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err39 = {instancePath:instancePath+"/spec/scope/namespaces",schemaPath:"#/properties/spec/properties/scope/properties/namespaces/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema35.properties.spec.properties.scope.properties.namespaces,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err40 = {instancePath:instancePath+"/spec/scope/namespaces",schemaPath:"#/properties/spec/properties/scope/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.spec.properties.scope.properties.namespaces.type,parentSchema:schema35.properties.spec.properties.scope.properties.namespaces,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data8.tenants !== undefined){
let data15 = data8.tenants;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i6=0; i6<len3; i6++){
let data16 = data15[i6];
if(typeof data16 === "string"){
if(func1(data16) > 253){
const err41 = {instancePath:instancePath+"/spec/scope/tenants/" + i6,schemaPath:"#/properties/spec/properties/scope/properties/tenants/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35.properties.spec.properties.scope.properties.tenants.items,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func1(data16) < 1){
const err42 = {instancePath:instancePath+"/spec/scope/tenants/" + i6,schemaPath:"#/properties/spec/properties/scope/properties/tenants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.spec.properties.scope.properties.tenants.items,data:data16};
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
const err43 = {instancePath:instancePath+"/spec/scope/tenants/" + i6,schemaPath:"#/properties/spec/properties/scope/properties/tenants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.scope.properties.tenants.items.type,parentSchema:schema35.properties.spec.properties.scope.properties.tenants.items,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i7 = data15.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data15[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err44 = {instancePath:instancePath+"/spec/scope/tenants",schemaPath:"#/properties/spec/properties/scope/properties/tenants/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i7+" are identical)",schema:true,parentSchema:schema35.properties.spec.properties.scope.properties.tenants,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err45 = {instancePath:instancePath+"/spec/scope/tenants",schemaPath:"#/properties/spec/properties/scope/properties/tenants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.spec.properties.scope.properties.tenants.type,parentSchema:schema35.properties.spec.properties.scope.properties.tenants,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data8.tenantLabels !== undefined){
let data17 = data8.tenantLabels;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length < 1){
const err46 = {instancePath:instancePath+"/spec/scope/tenantLabels",schemaPath:"#/properties/spec/properties/scope/properties/tenantLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema35.properties.spec.properties.scope.properties.tenantLabels,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key4 in data17){
let data18 = data17[key4];
if(typeof data18 !== "string"){
const err47 = {instancePath:instancePath+"/spec/scope/tenantLabels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/scope/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.scope.properties.tenantLabels.additionalProperties.type,parentSchema:schema35.properties.spec.properties.scope.properties.tenantLabels.additionalProperties,data:data18};
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
const err48 = {instancePath:instancePath+"/spec/scope/tenantLabels",schemaPath:"#/properties/spec/properties/scope/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.spec.properties.scope.properties.tenantLabels.type,parentSchema:schema35.properties.spec.properties.scope.properties.tenantLabels,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data8.namespaceLabels !== undefined){
let data19 = data8.namespaceLabels;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length < 1){
const err49 = {instancePath:instancePath+"/spec/scope/namespaceLabels",schemaPath:"#/properties/spec/properties/scope/properties/namespaceLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema35.properties.spec.properties.scope.properties.namespaceLabels,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key5 in data19){
let data20 = data19[key5];
if(typeof data20 !== "string"){
const err50 = {instancePath:instancePath+"/spec/scope/namespaceLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/scope/properties/namespaceLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.scope.properties.namespaceLabels.additionalProperties.type,parentSchema:schema35.properties.spec.properties.scope.properties.namespaceLabels.additionalProperties,data:data20};
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
const err51 = {instancePath:instancePath+"/spec/scope/namespaceLabels",schemaPath:"#/properties/spec/properties/scope/properties/namespaceLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.spec.properties.scope.properties.namespaceLabels.type,parentSchema:schema35.properties.spec.properties.scope.properties.namespaceLabels,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.spec.properties.scope.type,parentSchema:schema35.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data4.policies !== undefined){
let data21 = data4.policies;
if(Array.isArray(data21)){
if(data21.length < 1){
const err53 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.spec.properties.policies,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len4 = data21.length;
for(let i8=0; i8<len4; i8++){
let data22 = data21[i8];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
}
else {
const err54 = {instancePath:instancePath+"/spec/policies/" + i8,schemaPath:"#/properties/spec/properties/policies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.spec.properties.policies.items.type,parentSchema:schema35.properties.spec.properties.policies.items,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.spec.properties.policies.type,parentSchema:schema35.properties.spec.properties.policies,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data4.accepts !== undefined){
let data23 = data4.accepts;
if(Array.isArray(data23)){
if(data23.length < 1){
const err56 = {instancePath:instancePath+"/spec/accepts",schemaPath:"#/properties/spec/properties/accepts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.spec.properties.accepts,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len5 = data23.length;
for(let i9=0; i9<len5; i9++){
let data24 = data23[i9];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.code === undefined){
const err57 = {instancePath:instancePath+"/spec/accepts/" + i9,schemaPath:"#/properties/spec/properties/accepts/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema35.properties.spec.properties.accepts.items.required,parentSchema:schema35.properties.spec.properties.accepts.items,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key6 in data24){
if(!(((key6 === "code") || (key6 === "policies")) || (key6 === "workloads"))){
const err58 = {instancePath:instancePath+"/spec/accepts/" + i9,schemaPath:"#/properties/spec/properties/accepts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.spec.properties.accepts.items,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data24.code !== undefined){
let data25 = data24.code;
if(typeof data25 !== "string"){
const err59 = {instancePath:instancePath+"/spec/accepts/" + i9+"/code",schemaPath:"#/properties/spec/properties/accepts/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.accepts.items.properties.code.type,parentSchema:schema35.properties.spec.properties.accepts.items.properties.code,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((((((((((((((((((((((((((((((((((((((data25 === "no-default-deny") || (data25 === "selects-nothing")) || (data25 === "peer-matches-nothing")) || (data25 === "label-not-honoured")) || (data25 === "label-not-carried")) || (data25 === "half-connection")) || (data25 === "named-port-missing")) || (data25 === "service-port")) || (data25 === "dns-unreachable")) || (data25 === "allows-internet")) || (data25 === "allows-metadata")) || (data25 === "block-holds-own-network")) || (data25 === "peer-is-everybody")) || (data25 === "redundant")) || (data25 === "depends-on-plugin")) || (data25 === "unused-source")) || (data25 === "grant-unused")) || (data25 === "grant-review-due")) || (data25 === "hard-selectors")) || (data25 === "fails-open")) || (data25 === "tenants-regrouped")) || (data25 === "network-claims-public")) || (data25 === "metadata-opened")) || (data25 === "lifeline")) || (data25 === "tenant-path")) || (data25 === "beyond-tenant")) || (data25 === "mass-delete")) || (data25 === "exposed-to-everyone")) || (data25 === "delivery-redirected")) || (data25 === "metadata-narrowed")) || (data25 === "workloads-unknown")) || (data25 === "observation-lost")) || (data25 === "foreign-isolation")) || (data25 === "internet-opened")) || (data25 === "whole-namespace-let-in")) || (data25 === "wider-block")) || (data25 === "cut-off")) || (data25 === "newly-isolated"))){
const err60 = {instancePath:instancePath+"/spec/accepts/" + i9+"/code",schemaPath:"#/properties/spec/properties/accepts/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema35.properties.spec.properties.accepts.items.properties.code.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.spec.properties.accepts.items.properties.code.enum,parentSchema:schema35.properties.spec.properties.accepts.items.properties.code,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data24.policies !== undefined){
let data26 = data24.policies;
if(Array.isArray(data26)){
if(data26.length < 1){
const err61 = {instancePath:instancePath+"/spec/accepts/" + i9+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.spec.properties.accepts.items.properties.policies,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
const len6 = data26.length;
for(let i10=0; i10<len6; i10++){
let data27 = data26[i10];
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err62 = {instancePath:instancePath+"/spec/accepts/" + i9+"/policies/" + i10,schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.spec.properties.accepts.items.properties.policies.items,data:data27};
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
const err63 = {instancePath:instancePath+"/spec/accepts/" + i9+"/policies/" + i10,schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.accepts.items.properties.policies.items.type,parentSchema:schema35.properties.spec.properties.accepts.items.properties.policies.items,data:data27};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
let i11 = data26.length;
let j4;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data26[i11];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err64 = {instancePath:instancePath+"/spec/accepts/" + i9+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i11+" are identical)",schema:true,parentSchema:schema35.properties.spec.properties.accepts.items.properties.policies,data:data26};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
break;
}
indices4[item4] = i11;
}
}
}
else {
const err65 = {instancePath:instancePath+"/spec/accepts/" + i9+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.spec.properties.accepts.items.properties.policies.type,parentSchema:schema35.properties.spec.properties.accepts.items.properties.policies,data:data26};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data24.workloads !== undefined){
let data28 = data24.workloads;
if(Array.isArray(data28)){
if(data28.length < 1){
const err66 = {instancePath:instancePath+"/spec/accepts/" + i9+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.spec.properties.accepts.items.properties.workloads,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len7 = data28.length;
for(let i12=0; i12<len7; i12++){
let data29 = data28[i12];
if(typeof data29 === "string"){
if(func1(data29) < 1){
const err67 = {instancePath:instancePath+"/spec/accepts/" + i9+"/workloads/" + i12,schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.spec.properties.accepts.items.properties.workloads.items,data:data29};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/spec/accepts/" + i9+"/workloads/" + i12,schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.spec.properties.accepts.items.properties.workloads.items.type,parentSchema:schema35.properties.spec.properties.accepts.items.properties.workloads.items,data:data29};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
let i13 = data28.length;
let j5;
if(i13 > 1){
const indices5 = {};
for(;i13--;){
let item5 = data28[i13];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err69 = {instancePath:instancePath+"/spec/accepts/" + i9+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i13+" are identical)",schema:true,parentSchema:schema35.properties.spec.properties.accepts.items.properties.workloads,data:data28};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
break;
}
indices5[item5] = i13;
}
}
}
else {
const err70 = {instancePath:instancePath+"/spec/accepts/" + i9+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.spec.properties.accepts.items.properties.workloads.type,parentSchema:schema35.properties.spec.properties.accepts.items.properties.workloads,data:data28};
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
const err71 = {instancePath:instancePath+"/spec/accepts/" + i9,schemaPath:"#/properties/spec/properties/accepts/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.spec.properties.accepts.items.type,parentSchema:schema35.properties.spec.properties.accepts.items,data:data24};
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
const err72 = {instancePath:instancePath+"/spec/accepts",schemaPath:"#/properties/spec/properties/accepts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.spec.properties.accepts.type,parentSchema:schema35.properties.spec.properties.accepts,data:data23};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.spec.type,parentSchema:schema35.properties.spec,data:data4};
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
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const import_names = validate25;
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/import-names.schema.json","title":"ImportNames","description":"`import-names.yaml`: the names that `ringfence import` chose, each with the name that it is to have. `--names` reads it.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ImportNames","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The name of the landscape.","examples":["shop"]}},"description":"Names this source."},"spec":{"type":"object","title":"ImportNames spec","additionalProperties":false,"description":"Inferred names, each with its chosen name. A name that is left out stays as it is.","properties":{"types":{"type":"object","title":"Types","additionalProperties":{"type":"string"},"description":"Namespace types.","examples":[{"app":"team-app"}]},"templates":{"type":"object","title":"Templates","additionalProperties":{"type":"string"},"description":"Names of files of templates, by `<type>/<template>`, `shared/<template>` or `external/<template>`.","examples":[{"app/allow-2":"allow-partners"}]},"parameters":{"type":"object","title":"Parameters","additionalProperties":{"type":"string"},"description":"Parameters, by `<parameter>` or, for those of one type, by `<type>/<parameter>`.","examples":[{"app/network":"partnerNetwork"}]},"tenants":{"type":"object","title":"Tenants","additionalProperties":{"type":["string","null"]},"description":"Tenants. null: the namespaces have no tenant. Two tenants with one name become one.","examples":[{"payments":"payments","misc":null}]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ImportNames","metadata":{"name":"shop"},"spec":{"types":{"app":"team-app"}}}]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/import-names.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema36.required,parentSchema:schema36,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema36.properties.apiVersion,data:data0};
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
if("ImportNames" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ImportNames"},message:"must be equal to constant",schema:"ImportNames",parentSchema:schema36.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema36.properties.metadata.required,parentSchema:schema36.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema36.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.metadata.properties.name.type,parentSchema:schema36.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.metadata.type,parentSchema:schema36.properties.metadata,data:data2};
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
for(const key2 in data4){
if(!((((key2 === "types") || (key2 === "templates")) || (key2 === "parameters")) || (key2 === "tenants"))){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.types !== undefined){
let data5 = data4.types;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
let data6 = data5[key3];
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/spec/types/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/types/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.spec.properties.types.additionalProperties.type,parentSchema:schema36.properties.spec.properties.types.additionalProperties,data:data6};
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
const err15 = {instancePath:instancePath+"/spec/types",schemaPath:"#/properties/spec/properties/types/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.spec.properties.types.type,parentSchema:schema36.properties.spec.properties.types,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.templates !== undefined){
let data7 = data4.templates;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key4 in data7){
let data8 = data7[key4];
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/spec/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/templates/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.spec.properties.templates.additionalProperties.type,parentSchema:schema36.properties.spec.properties.templates.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/spec/templates",schemaPath:"#/properties/spec/properties/templates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.spec.properties.templates.type,parentSchema:schema36.properties.spec.properties.templates,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.parameters !== undefined){
let data9 = data4.parameters;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key5 in data9){
let data10 = data9[key5];
if(typeof data10 !== "string"){
const err18 = {instancePath:instancePath+"/spec/parameters/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.spec.properties.parameters.additionalProperties.type,parentSchema:schema36.properties.spec.properties.parameters.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/spec/parameters",schemaPath:"#/properties/spec/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.spec.properties.parameters.type,parentSchema:schema36.properties.spec.properties.parameters,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.tenants !== undefined){
let data11 = data4.tenants;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key6 in data11){
let data12 = data11[key6];
if((typeof data12 !== "string") && (data12 !== null)){
const err20 = {instancePath:instancePath+"/spec/tenants/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/tenants/additionalProperties/type",keyword:"type",params:{type: schema36.properties.spec.properties.tenants.additionalProperties.type},message:"must be string,null",schema:schema36.properties.spec.properties.tenants.additionalProperties.type,parentSchema:schema36.properties.spec.properties.tenants.additionalProperties,data:data12};
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
const err21 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.spec.properties.tenants.type,parentSchema:schema36.properties.spec.properties.tenants,data:data11};
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
const err22 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.spec.type,parentSchema:schema36.properties.spec,data:data4};
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
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_cluster = validate26;
const schema37 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-cluster.schema.json","title":"InventoryCluster","description":"`inventory/…/<cluster>/cluster.yaml`: what analysis needs to know of a cluster.","type":"object","additionalProperties":false,"required":["schemaVersion","cluster","networks","cni"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"cluster":{"type":"string","minLength":1,"description":"The cluster's name."},"tenant":{"type":"string","minLength":1,"description":"The tenant of the cluster, if it names one."},"host":{"type":"object","title":"Host","additionalProperties":false,"required":["cluster","namespace"],"description":"Where its control plane runs.","properties":{"cluster":{"type":"string","minLength":1,"description":"The hosting cluster."},"namespace":{"type":"string","minLength":1,"description":"The namespace there."}}},"networks":{"type":"object","title":"Networks","additionalProperties":false,"required":["pods","services","nodes"],"description":"Address ranges; an empty list means that the network is not known.","properties":{"pods":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Pod network."},"services":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Service network."},"nodes":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Node network."}}},"cni":{"type":"object","title":"Network plugin traits","additionalProperties":false,"required":["ipBlockMatchesPods","ipBlockMatchesNodes"],"description":"How the network plugin reads ipBlock.","properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches pods by their addresses."},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches the addresses of nodes."}}},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Where the metadata service of the cloud answers. Absent: not declared, so every known address counts."},"declaredNamespaces":{"const":"Complete","description":"The sources declare every namespace of the cluster. Absent: there may be others."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of the cluster; absent: it has none."}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-cluster.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cluster === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.networks === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "networks"},message:"must have required property '"+"networks"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.cni === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cni"},message:"must have required property '"+"cni"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func12.call(schema37.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err5 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema37.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.schemaVersion.enum,parentSchema:schema37.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cluster !== undefined){
let data1 = data.cluster;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err6 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.cluster,data:data1};
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
const err7 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.cluster.type,parentSchema:schema37.properties.cluster,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tenant !== undefined){
let data2 = data.tenant;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.tenant,data:data2};
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
const err9 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.tenant.type,parentSchema:schema37.properties.tenant,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.host !== undefined){
let data3 = data.host;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.cluster === undefined){
const err10 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema37.properties.host.required,parentSchema:schema37.properties.host,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.namespace === undefined){
const err11 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema37.properties.host.required,parentSchema:schema37.properties.host,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "cluster") || (key1 === "namespace"))){
const err12 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.host,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.cluster !== undefined){
let data4 = data3.cluster;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/host/cluster",schemaPath:"#/properties/host/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.host.properties.cluster,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/host/cluster",schemaPath:"#/properties/host/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.host.properties.cluster.type,parentSchema:schema37.properties.host.properties.cluster,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.namespace !== undefined){
let data5 = data3.namespace;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err15 = {instancePath:instancePath+"/host/namespace",schemaPath:"#/properties/host/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.host.properties.namespace,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/host/namespace",schemaPath:"#/properties/host/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.host.properties.namespace.type,parentSchema:schema37.properties.host.properties.namespace,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.host.type,parentSchema:schema37.properties.host,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.networks !== undefined){
let data6 = data.networks;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.pods === undefined){
const err18 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "pods"},message:"must have required property '"+"pods"+"'",schema:schema37.properties.networks.required,parentSchema:schema37.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.services === undefined){
const err19 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "services"},message:"must have required property '"+"services"+"'",schema:schema37.properties.networks.required,parentSchema:schema37.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6.nodes === undefined){
const err20 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "nodes"},message:"must have required property '"+"nodes"+"'",schema:schema37.properties.networks.required,parentSchema:schema37.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data6){
if(!(((key2 === "pods") || (key2 === "services")) || (key2 === "nodes"))){
const err21 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.pods !== undefined){
let data7 = data6.pods;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(!(formats4(data8))){
const err22 = {instancePath:instancePath+"/networks/pods/" + i0,schemaPath:"#/properties/networks/properties/pods/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema37.properties.networks.properties.pods.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/networks/pods/" + i0,schemaPath:"#/properties/networks/properties/pods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.networks.properties.pods.items.type,parentSchema:schema37.properties.networks.properties.pods.items,data:data8};
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
const err24 = {instancePath:instancePath+"/networks/pods",schemaPath:"#/properties/networks/properties/pods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.networks.properties.pods.type,parentSchema:schema37.properties.networks.properties.pods,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.services !== undefined){
let data9 = data6.services;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!(formats4(data10))){
const err25 = {instancePath:instancePath+"/networks/services/" + i1,schemaPath:"#/properties/networks/properties/services/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema37.properties.networks.properties.services.items,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/networks/services/" + i1,schemaPath:"#/properties/networks/properties/services/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.networks.properties.services.items.type,parentSchema:schema37.properties.networks.properties.services.items,data:data10};
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
const err27 = {instancePath:instancePath+"/networks/services",schemaPath:"#/properties/networks/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.networks.properties.services.type,parentSchema:schema37.properties.networks.properties.services,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.nodes !== undefined){
let data11 = data6.nodes;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(!(formats4(data12))){
const err28 = {instancePath:instancePath+"/networks/nodes/" + i2,schemaPath:"#/properties/networks/properties/nodes/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema37.properties.networks.properties.nodes.items,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/networks/nodes/" + i2,schemaPath:"#/properties/networks/properties/nodes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.networks.properties.nodes.items.type,parentSchema:schema37.properties.networks.properties.nodes.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/networks/nodes",schemaPath:"#/properties/networks/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.networks.properties.nodes.type,parentSchema:schema37.properties.networks.properties.nodes,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.networks.type,parentSchema:schema37.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.cni !== undefined){
let data13 = data.cni;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.ipBlockMatchesPods === undefined){
const err32 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/required",keyword:"required",params:{missingProperty: "ipBlockMatchesPods"},message:"must have required property '"+"ipBlockMatchesPods"+"'",schema:schema37.properties.cni.required,parentSchema:schema37.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data13.ipBlockMatchesNodes === undefined){
const err33 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/required",keyword:"required",params:{missingProperty: "ipBlockMatchesNodes"},message:"must have required property '"+"ipBlockMatchesNodes"+"'",schema:schema37.properties.cni.required,parentSchema:schema37.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data13){
if(!((key3 === "ipBlockMatchesPods") || (key3 === "ipBlockMatchesNodes"))){
const err34 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.ipBlockMatchesPods !== undefined){
let data14 = data13.ipBlockMatchesPods;
if(typeof data14 !== "string"){
const err35 = {instancePath:instancePath+"/cni/ipBlockMatchesPods",schemaPath:"#/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema37.properties.cni.properties.ipBlockMatchesPods,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((data14 === "always") || (data14 === "never")) || (data14 === "unknown"))){
const err36 = {instancePath:instancePath+"/cni/ipBlockMatchesPods",schemaPath:"#/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema37.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema37.properties.cni.properties.ipBlockMatchesPods,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.ipBlockMatchesNodes !== undefined){
let data15 = data13.ipBlockMatchesNodes;
if(typeof data15 !== "string"){
const err37 = {instancePath:instancePath+"/cni/ipBlockMatchesNodes",schemaPath:"#/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema37.properties.cni.properties.ipBlockMatchesNodes,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((data15 === "always") || (data15 === "never")) || (data15 === "unknown"))){
const err38 = {instancePath:instancePath+"/cni/ipBlockMatchesNodes",schemaPath:"#/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema37.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema37.properties.cni.properties.ipBlockMatchesNodes,data:data15};
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
const err39 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.cni.type,parentSchema:schema37.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.metadataAddresses !== undefined){
let data16 = data.metadataAddresses;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!(formats2(data17))){
const err40 = {instancePath:instancePath+"/metadataAddresses/" + i3,schemaPath:"#/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema37.properties.metadataAddresses.items,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/metadataAddresses/" + i3,schemaPath:"#/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.metadataAddresses.items.type,parentSchema:schema37.properties.metadataAddresses.items,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/metadataAddresses",schemaPath:"#/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.metadataAddresses.type,parentSchema:schema37.properties.metadataAddresses,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.declaredNamespaces !== undefined){
let data18 = data.declaredNamespaces;
if("Complete" !== data18){
const err43 = {instancePath:instancePath+"/declaredNamespaces",schemaPath:"#/properties/declaredNamespaces/const",keyword:"const",params:{allowedValue: "Complete"},message:"must be equal to constant",schema:"Complete",parentSchema:schema37.properties.declaredNamespaces,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.labels !== undefined){
let data19 = data.labels;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 in data19){
let data20 = data19[key4];
if(typeof data20 !== "string"){
const err44 = {instancePath:instancePath+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.labels.additionalProperties.type,parentSchema:schema37.properties.labels.additionalProperties,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.labels.type,parentSchema:schema37.properties.labels,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_landscape = validate27;
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-landscape.schema.json","title":"InventoryLandscape","description":"`inventory/landscape.yaml`: what the manifests describe.","type":"object","additionalProperties":false,"required":["schemaVersion","landscape"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"landscape":{"type":"string","minLength":1,"description":"The landscape's name."},"networks":{"type":"object","title":"Landscape networks","additionalProperties":false,"description":"Address ranges that have the same meaning in every cluster.","properties":{"internalPublic":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Public address ranges that are used inside."}}}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-landscape.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.landscape === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landscape"},message:"must have required property '"+"landscape"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "schemaVersion") || (key0 === "landscape")) || (key0 === "networks"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err3 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema38.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.schemaVersion.enum,parentSchema:schema38.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.landscape !== undefined){
let data1 = data.landscape;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/landscape",schemaPath:"#/properties/landscape/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.landscape,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/landscape",schemaPath:"#/properties/landscape/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.landscape.type,parentSchema:schema38.properties.landscape,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.networks !== undefined){
let data2 = data.networks;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(key1 === "internalPublic")){
const err6 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.networks,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.internalPublic !== undefined){
let data3 = data2.internalPublic;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!(formats4(data4))){
const err7 = {instancePath:instancePath+"/networks/internalPublic/" + i0,schemaPath:"#/properties/networks/properties/internalPublic/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema38.properties.networks.properties.internalPublic.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/networks/internalPublic/" + i0,schemaPath:"#/properties/networks/properties/internalPublic/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.networks.properties.internalPublic.items.type,parentSchema:schema38.properties.networks.properties.internalPublic.items,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/networks/internalPublic",schemaPath:"#/properties/networks/properties/internalPublic/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.networks.properties.internalPublic.type,parentSchema:schema38.properties.networks.properties.internalPublic,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.networks.type,parentSchema:schema38.properties.networks,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_namespace = validate28;
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-namespace.schema.json","title":"InventoryNamespace","description":"`inventory/…/<cluster>/namespaces/<namespace>.yaml`: what analysis needs to know of a namespace.","type":"object","additionalProperties":false,"required":["schemaVersion","cluster","namespace","type","labels","profile"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"cluster":{"type":"string","minLength":1,"description":"The cluster's name."},"namespace":{"type":"string","minLength":1,"description":"The namespace's name."},"type":{"type":"string","minLength":1,"description":"Its namespace type."},"tenant":{"type":"string","minLength":1,"description":"Whose it is; absent: it has no tenant. In version 1, `<cluster>/<namespace>` said so."},"tenantLabels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"The labels of its tenant; absent: it has none."},"hostedCluster":{"type":"string","minLength":1,"description":"The cluster whose control plane it runs."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Its labels, without kubernetes.io/metadata.name, which every namespace has."},"profile":{"type":"string","minLength":1,"description":"The file in inventory/namespace-types/<type>/ (without .yaml) that holds what it has in common with others.","examples":["default"]},"workloads":{"type":"array","items":{"title":"Workload","type":"object","additionalProperties":false,"required":["name","labels"],"description":"Pods with the same labels and ports.","properties":{"name":{"type":"string","minLength":1,"description":"The workload's name, unique in its namespace."},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"],"description":"The kind of object that creates the pods."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"The pods' labels."},"ports":{"type":"array","description":"Ports on which the pods listen.","items":{"title":"Port","type":"object","additionalProperties":false,"required":["port"],"description":"One port.","properties":{"name":{"type":"string","minLength":1,"description":"The name that policies may use."},"port":{"type":"integer","minimum":1,"maximum":65535,"description":"The number."},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"Default: TCP."}}}},"hostNetwork":{"type":"boolean","description":"true: the pods share their node's network."},"addresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the pods where they are known."}}},"description":"Workloads that only this namespace has in this form."},"externalPolicies":{"type":"array","items":{"type":"object","additionalProperties":true,"description":"A NetworkPolicy with the API server's defaults written out."},"description":"Policies that others write into the namespace: evaluated, never rendered."}}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-namespace.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cluster === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.namespace === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.labels === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.profile === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func12.call(schema39.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err7 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema39.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.schemaVersion.enum,parentSchema:schema39.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cluster !== undefined){
let data1 = data.cluster;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err8 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.cluster,data:data1};
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
const err9 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.cluster.type,parentSchema:schema39.properties.cluster,data:data1};
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
let data2 = data.namespace;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.namespace,data:data2};
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
const err11 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.namespace.type,parentSchema:schema39.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.type,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.type.type,parentSchema:schema39.properties.type,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.tenant !== undefined){
let data4 = data.tenant;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tenant,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tenant.type,parentSchema:schema39.properties.tenant,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.tenantLabels !== undefined){
let data5 = data.tenantLabels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/tenantLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tenantLabels.additionalProperties.type,parentSchema:schema39.properties.tenantLabels.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/tenantLabels",schemaPath:"#/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.tenantLabels.type,parentSchema:schema39.properties.tenantLabels,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.hostedCluster !== undefined){
let data7 = data.hostedCluster;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err18 = {instancePath:instancePath+"/hostedCluster",schemaPath:"#/properties/hostedCluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.hostedCluster,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/hostedCluster",schemaPath:"#/properties/hostedCluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hostedCluster.type,parentSchema:schema39.properties.hostedCluster,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.labels !== undefined){
let data8 = data.labels;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(typeof data9 !== "string"){
const err20 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.labels.additionalProperties.type,parentSchema:schema39.properties.labels.additionalProperties,data:data9};
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
const err21 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.labels.type,parentSchema:schema39.properties.labels,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.profile !== undefined){
let data10 = data.profile;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err22 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.profile,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.profile.type,parentSchema:schema39.properties.profile,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.workloads !== undefined){
let data11 = data.workloads;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.name === undefined){
const err24 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema39.properties.workloads.items.required,parentSchema:schema39.properties.workloads.items,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data12.labels === undefined){
const err25 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema39.properties.workloads.items.required,parentSchema:schema39.properties.workloads.items,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data12){
if(!((((((key3 === "name") || (key3 === "kind")) || (key3 === "labels")) || (key3 === "ports")) || (key3 === "hostNetwork")) || (key3 === "addresses"))){
const err26 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.workloads.items,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.name !== undefined){
let data13 = data12.name;
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err27 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.workloads.items.properties.name,data:data13};
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
const err28 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.workloads.items.properties.name.type,parentSchema:schema39.properties.workloads.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.kind !== undefined){
let data14 = data12.kind;
if(typeof data14 !== "string"){
const err29 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.workloads.items.properties.kind.type,parentSchema:schema39.properties.workloads.items.properties.kind,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(((((((data14 === "Deployment") || (data14 === "StatefulSet")) || (data14 === "DaemonSet")) || (data14 === "ReplicaSet")) || (data14 === "Job")) || (data14 === "CronJob")) || (data14 === "Pod"))){
const err30 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema39.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.workloads.items.properties.kind.enum,parentSchema:schema39.properties.workloads.items.properties.kind,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.labels !== undefined){
let data15 = data12.labels;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
let data16 = data15[key4];
if(typeof data16 !== "string"){
const err31 = {instancePath:instancePath+"/workloads/" + i0+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workloads/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.workloads.items.properties.labels.additionalProperties.type,parentSchema:schema39.properties.workloads.items.properties.labels.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/workloads/" + i0+"/labels",schemaPath:"#/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.workloads.items.properties.labels.type,parentSchema:schema39.properties.workloads.items.properties.labels,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.ports !== undefined){
let data17 = data12.ports;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.port === undefined){
const err33 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema39.properties.workloads.items.properties.ports.items.required,parentSchema:schema39.properties.workloads.items.properties.ports.items,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key5 in data18){
if(!(((key5 === "name") || (key5 === "port")) || (key5 === "protocol"))){
const err34 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.workloads.items.properties.ports.items,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data18.name !== undefined){
let data19 = data18.name;
if(typeof data19 === "string"){
if(func1(data19) < 1){
const err35 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.workloads.items.properties.ports.items.properties.name,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema39.properties.workloads.items.properties.ports.items.properties.name,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.port !== undefined){
let data20 = data18.port;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err37 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema39.properties.workloads.items.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 65535 || isNaN(data20)){
const err38 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema39.properties.workloads.items.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err39 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.workloads.items.properties.ports.items.properties.port,data:data20};
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
if(data18.protocol !== undefined){
let data21 = data18.protocol;
if(typeof data21 !== "string"){
const err40 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema39.properties.workloads.items.properties.ports.items.properties.protocol,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data21 === "TCP") || (data21 === "UDP")) || (data21 === "SCTP"))){
const err41 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema39.properties.workloads.items.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.workloads.items.properties.ports.items.properties.protocol.enum,parentSchema:schema39.properties.workloads.items.properties.ports.items.properties.protocol,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.workloads.items.properties.ports.items.type,parentSchema:schema39.properties.workloads.items.properties.ports.items,data:data18};
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
const err43 = {instancePath:instancePath+"/workloads/" + i0+"/ports",schemaPath:"#/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.workloads.items.properties.ports.type,parentSchema:schema39.properties.workloads.items.properties.ports,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data12.hostNetwork !== undefined){
let data22 = data12.hostNetwork;
if(typeof data22 !== "boolean"){
const err44 = {instancePath:instancePath+"/workloads/" + i0+"/hostNetwork",schemaPath:"#/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema39.properties.workloads.items.properties.hostNetwork,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data12.addresses !== undefined){
let data23 = data12.addresses;
if(Array.isArray(data23)){
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(typeof data24 === "string"){
if(!(formats2(data24))){
const err45 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema39.properties.workloads.items.properties.addresses.items,data:data24};
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
const err46 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.workloads.items.properties.addresses.items.type,parentSchema:schema39.properties.workloads.items.properties.addresses.items,data:data24};
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
const err47 = {instancePath:instancePath+"/workloads/" + i0+"/addresses",schemaPath:"#/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.workloads.items.properties.addresses.type,parentSchema:schema39.properties.workloads.items.properties.addresses,data:data23};
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
const err48 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.workloads.items.type,parentSchema:schema39.properties.workloads.items,data:data12};
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
const err49 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.workloads.type,parentSchema:schema39.properties.workloads,data:data11};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.externalPolicies !== undefined){
let data25 = data.externalPolicies;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
}
else {
const err50 = {instancePath:instancePath+"/externalPolicies/" + i3,schemaPath:"#/properties/externalPolicies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.externalPolicies.items.type,parentSchema:schema39.properties.externalPolicies.items,data:data26};
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
const err51 = {instancePath:instancePath+"/externalPolicies",schemaPath:"#/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.externalPolicies.type,parentSchema:schema39.properties.externalPolicies,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_profile = validate29;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-profile.schema.json","title":"InventoryProfile","description":"`inventory/namespace-types/<type>/<profile>.yaml`: what namespaces of a type have in common.","type":"object","additionalProperties":false,"required":["schemaVersion","type","profile"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"type":{"type":"string","minLength":1,"description":"The namespace type."},"profile":{"type":"string","minLength":1,"description":"The profile's name: the values in which it differs from the defaults.","examples":["default"]},"workloads":{"type":"array","items":{"title":"Workload","type":"object","additionalProperties":false,"required":["name","labels"],"description":"Pods with the same labels and ports.","properties":{"name":{"type":"string","minLength":1,"description":"The workload's name, unique in its namespace."},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"],"description":"The kind of object that creates the pods."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"The pods' labels."},"ports":{"type":"array","description":"Ports on which the pods listen.","items":{"title":"Port","type":"object","additionalProperties":false,"required":["port"],"description":"One port.","properties":{"name":{"type":"string","minLength":1,"description":"The name that policies may use."},"port":{"type":"integer","minimum":1,"maximum":65535,"description":"The number."},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"Default: TCP."}}}},"hostNetwork":{"type":"boolean","description":"true: the pods share their node's network."},"addresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the pods where they are known."}}},"description":"Workloads of every namespace with this profile."},"externalPolicies":{"type":"array","items":{"type":"object","additionalProperties":true,"description":"A NetworkPolicy with the API server's defaults written out."},"description":"Policies that others write into the namespace: evaluated, never rendered."}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-profile.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.profile === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "schemaVersion") || (key0 === "type")) || (key0 === "profile")) || (key0 === "workloads")) || (key0 === "externalPolicies"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema40.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.schemaVersion.enum,parentSchema:schema40.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.type,data:data1};
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
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.type.type,parentSchema:schema40.properties.type,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.profile !== undefined){
let data2 = data.profile;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err7 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.profile,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.profile.type,parentSchema:schema40.properties.profile,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.workloads !== undefined){
let data3 = data.workloads;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.name === undefined){
const err9 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema40.properties.workloads.items.required,parentSchema:schema40.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.labels === undefined){
const err10 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema40.properties.workloads.items.required,parentSchema:schema40.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!((((((key1 === "name") || (key1 === "kind")) || (key1 === "labels")) || (key1 === "ports")) || (key1 === "hostNetwork")) || (key1 === "addresses"))){
const err11 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.name !== undefined){
let data5 = data4.name;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err12 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.workloads.items.properties.name,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.workloads.items.properties.name.type,parentSchema:schema40.properties.workloads.items.properties.name,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.kind !== undefined){
let data6 = data4.kind;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.workloads.items.properties.kind.type,parentSchema:schema40.properties.workloads.items.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((((((data6 === "Deployment") || (data6 === "StatefulSet")) || (data6 === "DaemonSet")) || (data6 === "ReplicaSet")) || (data6 === "Job")) || (data6 === "CronJob")) || (data6 === "Pod"))){
const err15 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema40.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.workloads.items.properties.kind.enum,parentSchema:schema40.properties.workloads.items.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.labels !== undefined){
let data7 = data4.labels;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
let data8 = data7[key2];
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/workloads/" + i0+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workloads/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.workloads.items.properties.labels.additionalProperties.type,parentSchema:schema40.properties.workloads.items.properties.labels.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/workloads/" + i0+"/labels",schemaPath:"#/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.workloads.items.properties.labels.type,parentSchema:schema40.properties.workloads.items.properties.labels,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.ports !== undefined){
let data9 = data4.ports;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.port === undefined){
const err18 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema40.properties.workloads.items.properties.ports.items.required,parentSchema:schema40.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key3 in data10){
if(!(((key3 === "name") || (key3 === "port")) || (key3 === "protocol"))){
const err19 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err20 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.workloads.items.properties.ports.items.properties.name,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema40.properties.workloads.items.properties.ports.items.properties.name,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data10.port !== undefined){
let data12 = data10.port;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err22 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema40.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema40.properties.workloads.items.properties.ports.items.properties.port,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 65535 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema40.properties.workloads.items.properties.ports.items.properties.port,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema40.properties.workloads.items.properties.ports.items.properties.port,data:data12};
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
if(data10.protocol !== undefined){
let data13 = data10.protocol;
if(typeof data13 !== "string"){
const err25 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema40.properties.workloads.items.properties.ports.items.properties.protocol,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(((data13 === "TCP") || (data13 === "UDP")) || (data13 === "SCTP"))){
const err26 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema40.properties.workloads.items.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.workloads.items.properties.ports.items.properties.protocol.enum,parentSchema:schema40.properties.workloads.items.properties.ports.items.properties.protocol,data:data13};
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
const err27 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.workloads.items.properties.ports.items.type,parentSchema:schema40.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/workloads/" + i0+"/ports",schemaPath:"#/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.workloads.items.properties.ports.type,parentSchema:schema40.properties.workloads.items.properties.ports,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.hostNetwork !== undefined){
let data14 = data4.hostNetwork;
if(typeof data14 !== "boolean"){
const err29 = {instancePath:instancePath+"/workloads/" + i0+"/hostNetwork",schemaPath:"#/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema40.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema40.properties.workloads.items.properties.hostNetwork,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.addresses !== undefined){
let data15 = data4.addresses;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(typeof data16 === "string"){
if(!(formats2(data16))){
const err30 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema40.properties.workloads.items.properties.addresses.items,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.workloads.items.properties.addresses.items.type,parentSchema:schema40.properties.workloads.items.properties.addresses.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/workloads/" + i0+"/addresses",schemaPath:"#/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.workloads.items.properties.addresses.type,parentSchema:schema40.properties.workloads.items.properties.addresses,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.workloads.items.type,parentSchema:schema40.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.workloads.type,parentSchema:schema40.properties.workloads,data:data3};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.externalPolicies !== undefined){
let data17 = data.externalPolicies;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
}
else {
const err35 = {instancePath:instancePath+"/externalPolicies/" + i3,schemaPath:"#/properties/externalPolicies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.externalPolicies.items.type,parentSchema:schema40.properties.externalPolicies.items,data:data18};
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
const err36 = {instancePath:instancePath+"/externalPolicies",schemaPath:"#/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.externalPolicies.type,parentSchema:schema40.properties.externalPolicies,data:data17};
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
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_tenant = validate30;
const schema41 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-tenant.schema.json","title":"InventoryTenant","description":"`inventory/tenants/<tenant>.yaml`: what analysis needs to know of a tenant.","type":"object","additionalProperties":false,"required":["schemaVersion","tenant","owners"],"properties":{"schemaVersion":{"enum":[2],"description":"The version of this format."},"tenant":{"type":"string","minLength":1,"description":"The tenant's name."},"owners":{"type":"array","items":{"type":"string","minLength":1},"description":"People and teams that own its namespaces."},"contact":{"type":"string","minLength":1,"description":"Where to reach them."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of the tenant."},"grants":{"type":"array","description":"Whom it lets in; by name.","items":{"type":"object","title":"Grant","additionalProperties":false,"required":["name","reason","reviewBy","from","to","ports"],"description":"A consent that others may connect.","properties":{"name":{"type":"string","minLength":1,"description":"The grant's name."},"reason":{"type":"string","minLength":1,"description":"Why the tenant lets others in."},"reviewBy":{"type":"string","format":"date","description":"When the owners look at it again."},"from":{"type":"object","title":"From","additionalProperties":false,"required":["tenants","namespaceTypes"],"description":"Who may connect: pods in namespaces that match both lists and use the grant.","properties":{"tenants":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Tenants by name.","examples":[["checkout"]]},"namespaceTypes":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Types of their namespaces.","examples":[["team-app"]]},"podSelector":{"type":"object","title":"Pod selector","additionalProperties":false,"description":"The pods of those namespaces; absent: all of them.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels that a pod must have."},"matchExpressions":{"type":"array","description":"Requirements that must all be true.","items":{"type":"object","title":"Requirement","additionalProperties":false,"required":["key","operator"],"description":"One requirement on a label.","properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"},"description":"The values; only for In and NotIn."}}}}},"examples":[{"matchLabels":{"app":"api"}}]}}},"to":{"type":"object","title":"To","additionalProperties":false,"required":["namespaceType","podSelector"],"description":"Where they may connect: pods in the tenant's own namespaces.","properties":{"namespaceType":{"type":"string","minLength":1,"description":"The type of the tenant's namespaces.","examples":["team-app"]},"podSelector":{"type":"object","title":"Pod selector","additionalProperties":false,"description":"The pods; {} is every pod of those namespaces.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels that a pod must have."},"matchExpressions":{"type":"array","description":"Requirements that must all be true.","items":{"type":"object","title":"Requirement","additionalProperties":false,"required":["key","operator"],"description":"One requirement on a label.","properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"},"description":"The values; only for In and NotIn."}}}}},"examples":[{"matchLabels":{"app":"api"}}]}}},"ports":{"type":"array","minItems":1,"items":{"type":"object","title":"Port","additionalProperties":false,"required":["port"],"description":"A port, or a range of ports, of the target's pods.","properties":{"port":{"type":["integer","string"],"description":"A number, or the name of a container port.","examples":[8443]},"endPort":{"type":"integer","minimum":1,"maximum":65535,"description":"The last port of a range."},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"The protocol. Default: TCP."}}},"description":"The ports.","examples":[[{"port":8443}]]}}}}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-tenant.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.tenant === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant"},message:"must have required property '"+"tenant"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.owners === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owners"},message:"must have required property '"+"owners"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "schemaVersion") || (key0 === "tenant")) || (key0 === "owners")) || (key0 === "contact")) || (key0 === "labels")) || (key0 === "grants"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!(data0 === 2)){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema41.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.schemaVersion.enum,parentSchema:schema41.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tenant !== undefined){
let data1 = data.tenant;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.tenant,data:data1};
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
const err6 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.tenant.type,parentSchema:schema41.properties.tenant,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.owners !== undefined){
let data2 = data.owners;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err7 = {instancePath:instancePath+"/owners/" + i0,schemaPath:"#/properties/owners/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.owners.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/owners/" + i0,schemaPath:"#/properties/owners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.owners.items.type,parentSchema:schema41.properties.owners.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.owners.type,parentSchema:schema41.properties.owners,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.contact !== undefined){
let data4 = data.contact;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err10 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.contact,data:data4};
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
const err11 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.contact.type,parentSchema:schema41.properties.contact,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.labels !== undefined){
let data5 = data.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.labels.additionalProperties.type,parentSchema:schema41.properties.labels.additionalProperties,data:data6};
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
const err13 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.labels.type,parentSchema:schema41.properties.labels,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.grants !== undefined){
let data7 = data.grants;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.name === undefined){
const err14 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema41.properties.grants.items.required,parentSchema:schema41.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data8.reason === undefined){
const err15 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema41.properties.grants.items.required,parentSchema:schema41.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data8.reviewBy === undefined){
const err16 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "reviewBy"},message:"must have required property '"+"reviewBy"+"'",schema:schema41.properties.grants.items.required,parentSchema:schema41.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8.from === undefined){
const err17 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema41.properties.grants.items.required,parentSchema:schema41.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8.to === undefined){
const err18 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema41.properties.grants.items.required,parentSchema:schema41.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8.ports === undefined){
const err19 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "ports"},message:"must have required property '"+"ports"+"'",schema:schema41.properties.grants.items.required,parentSchema:schema41.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data8){
if(!((((((key2 === "name") || (key2 === "reason")) || (key2 === "reviewBy")) || (key2 === "from")) || (key2 === "to")) || (key2 === "ports"))){
const err20 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.name !== undefined){
let data9 = data8.name;
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err21 = {instancePath:instancePath+"/grants/" + i1+"/name",schemaPath:"#/properties/grants/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.grants.items.properties.name,data:data9};
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
const err22 = {instancePath:instancePath+"/grants/" + i1+"/name",schemaPath:"#/properties/grants/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.name.type,parentSchema:schema41.properties.grants.items.properties.name,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.reason !== undefined){
let data10 = data8.reason;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err23 = {instancePath:instancePath+"/grants/" + i1+"/reason",schemaPath:"#/properties/grants/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.grants.items.properties.reason,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/grants/" + i1+"/reason",schemaPath:"#/properties/grants/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.reason.type,parentSchema:schema41.properties.grants.items.properties.reason,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.reviewBy !== undefined){
let data11 = data8.reviewBy;
if(typeof data11 === "string"){
if(!(formats0(data11))){
const err25 = {instancePath:instancePath+"/grants/" + i1+"/reviewBy",schemaPath:"#/properties/grants/items/properties/reviewBy/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema41.properties.grants.items.properties.reviewBy,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/grants/" + i1+"/reviewBy",schemaPath:"#/properties/grants/items/properties/reviewBy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.reviewBy.type,parentSchema:schema41.properties.grants.items.properties.reviewBy,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data8.from !== undefined){
let data12 = data8.from;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.tenants === undefined){
const err27 = {instancePath:instancePath+"/grants/" + i1+"/from",schemaPath:"#/properties/grants/items/properties/from/required",keyword:"required",params:{missingProperty: "tenants"},message:"must have required property '"+"tenants"+"'",schema:schema41.properties.grants.items.properties.from.required,parentSchema:schema41.properties.grants.items.properties.from,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data12.namespaceTypes === undefined){
const err28 = {instancePath:instancePath+"/grants/" + i1+"/from",schemaPath:"#/properties/grants/items/properties/from/required",keyword:"required",params:{missingProperty: "namespaceTypes"},message:"must have required property '"+"namespaceTypes"+"'",schema:schema41.properties.grants.items.properties.from.required,parentSchema:schema41.properties.grants.items.properties.from,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key3 in data12){
if(!(((key3 === "tenants") || (key3 === "namespaceTypes")) || (key3 === "podSelector"))){
const err29 = {instancePath:instancePath+"/grants/" + i1+"/from",schemaPath:"#/properties/grants/items/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.grants.items.properties.from,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.tenants !== undefined){
let data13 = data12.tenants;
if(Array.isArray(data13)){
if(data13.length < 1){
const err30 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants",schemaPath:"#/properties/grants/items/properties/from/properties/tenants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41.properties.grants.items.properties.from.properties.tenants,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err31 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants/" + i2,schemaPath:"#/properties/grants/items/properties/from/properties/tenants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.grants.items.properties.from.properties.tenants.items,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants/" + i2,schemaPath:"#/properties/grants/items/properties/from/properties/tenants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.from.properties.tenants.items.type,parentSchema:schema41.properties.grants.items.properties.from.properties.tenants.items,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i3 = data13.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data13[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err33 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants",schemaPath:"#/properties/grants/items/properties/from/properties/tenants/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i3+" are identical)",schema:true,parentSchema:schema41.properties.grants.items.properties.from.properties.tenants,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err34 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants",schemaPath:"#/properties/grants/items/properties/from/properties/tenants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.grants.items.properties.from.properties.tenants.type,parentSchema:schema41.properties.grants.items.properties.from.properties.tenants,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.namespaceTypes !== undefined){
let data15 = data12.namespaceTypes;
if(Array.isArray(data15)){
if(data15.length < 1){
const err35 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes",schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41.properties.grants.items.properties.from.properties.namespaceTypes,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len3 = data15.length;
for(let i4=0; i4<len3; i4++){
let data16 = data15[i4];
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err36 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes/" + i4,schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.grants.items.properties.from.properties.namespaceTypes.items,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes/" + i4,schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.from.properties.namespaceTypes.items.type,parentSchema:schema41.properties.grants.items.properties.from.properties.namespaceTypes.items,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
let i5 = data15.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data15[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err38 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes",schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema41.properties.grants.items.properties.from.properties.namespaceTypes,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err39 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes",schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.grants.items.properties.from.properties.namespaceTypes.type,parentSchema:schema41.properties.grants.items.properties.from.properties.namespaceTypes,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.podSelector !== undefined){
let data17 = data12.podSelector;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err40 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.matchLabels !== undefined){
let data18 = data17.matchLabels;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key5 in data18){
let data19 = data18[key5];
if(typeof data19 !== "string"){
const err41 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchLabels.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchLabels",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchLabels.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchLabels,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.matchExpressions !== undefined){
let data20 = data17.matchExpressions;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i6=0; i6<len4; i6++){
let data21 = data20[i6];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.key === undefined){
const err43 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data21.operator === undefined){
const err44 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key6 in data21){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err45 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data21.key !== undefined){
let data22 = data21.key;
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err46 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/key",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/key",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data21.operator !== undefined){
let data23 = data21.operator;
if(typeof data23 !== "string"){
const err48 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/operator",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!((((data23 === "In") || (data23 === "NotIn")) || (data23 === "Exists")) || (data23 === "DoesNotExist"))){
const err49 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/operator",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data21.values !== undefined){
let data24 = data21.values;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i7=0; i7<len5; i7++){
let data25 = data24[i7];
if(typeof data25 !== "string"){
const err50 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/values/" + i7,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.items,data:data25};
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
const err51 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/values",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.from.properties.podSelector.type,parentSchema:schema41.properties.grants.items.properties.from.properties.podSelector,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/grants/" + i1+"/from",schemaPath:"#/properties/grants/items/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.from.type,parentSchema:schema41.properties.grants.items.properties.from,data:data12};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data8.to !== undefined){
let data26 = data8.to;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.namespaceType === undefined){
const err56 = {instancePath:instancePath+"/grants/" + i1+"/to",schemaPath:"#/properties/grants/items/properties/to/required",keyword:"required",params:{missingProperty: "namespaceType"},message:"must have required property '"+"namespaceType"+"'",schema:schema41.properties.grants.items.properties.to.required,parentSchema:schema41.properties.grants.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data26.podSelector === undefined){
const err57 = {instancePath:instancePath+"/grants/" + i1+"/to",schemaPath:"#/properties/grants/items/properties/to/required",keyword:"required",params:{missingProperty: "podSelector"},message:"must have required property '"+"podSelector"+"'",schema:schema41.properties.grants.items.properties.to.required,parentSchema:schema41.properties.grants.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key7 in data26){
if(!((key7 === "namespaceType") || (key7 === "podSelector"))){
const err58 = {instancePath:instancePath+"/grants/" + i1+"/to",schemaPath:"#/properties/grants/items/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.grants.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data26.namespaceType !== undefined){
let data27 = data26.namespaceType;
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err59 = {instancePath:instancePath+"/grants/" + i1+"/to/namespaceType",schemaPath:"#/properties/grants/items/properties/to/properties/namespaceType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.grants.items.properties.to.properties.namespaceType,data:data27};
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
const err60 = {instancePath:instancePath+"/grants/" + i1+"/to/namespaceType",schemaPath:"#/properties/grants/items/properties/to/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.to.properties.namespaceType.type,parentSchema:schema41.properties.grants.items.properties.to.properties.namespaceType,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.podSelector !== undefined){
let data28 = data26.podSelector;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key8 in data28){
if(!((key8 === "matchLabels") || (key8 === "matchExpressions"))){
const err61 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data28.matchLabels !== undefined){
let data29 = data28.matchLabels;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key9 in data29){
let data30 = data29[key9];
if(typeof data30 !== "string"){
const err62 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchLabels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchLabels.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchLabels",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchLabels.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchLabels,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data28.matchExpressions !== undefined){
let data31 = data28.matchExpressions;
if(Array.isArray(data31)){
const len6 = data31.length;
for(let i8=0; i8<len6; i8++){
let data32 = data31[i8];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.key === undefined){
const err64 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items,data:data32};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data32.operator === undefined){
const err65 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items,data:data32};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key10 in data32){
if(!(((key10 === "key") || (key10 === "operator")) || (key10 === "values"))){
const err66 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data32.key !== undefined){
let data33 = data32.key;
if(typeof data33 === "string"){
if(func1(data33) < 1){
const err67 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/key",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/key",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key,data:data33};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data32.operator !== undefined){
let data34 = data32.operator;
if(typeof data34 !== "string"){
const err69 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/operator",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data34};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!((((data34 === "In") || (data34 === "NotIn")) || (data34 === "Exists")) || (data34 === "DoesNotExist"))){
const err70 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/operator",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data32.values !== undefined){
let data35 = data32.values;
if(Array.isArray(data35)){
const len7 = data35.length;
for(let i9=0; i9<len7; i9++){
let data36 = data35[i9];
if(typeof data36 !== "string"){
const err71 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/values/" + i9,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.items,data:data36};
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
const err72 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/values",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values,data:data35};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items,data:data32};
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
const err74 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions,data:data31};
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
const err75 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.to.properties.podSelector.type,parentSchema:schema41.properties.grants.items.properties.to.properties.podSelector,data:data28};
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
const err76 = {instancePath:instancePath+"/grants/" + i1+"/to",schemaPath:"#/properties/grants/items/properties/to/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.to.type,parentSchema:schema41.properties.grants.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data8.ports !== undefined){
let data37 = data8.ports;
if(Array.isArray(data37)){
if(data37.length < 1){
const err77 = {instancePath:instancePath+"/grants/" + i1+"/ports",schemaPath:"#/properties/grants/items/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41.properties.grants.items.properties.ports,data:data37};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
const len8 = data37.length;
for(let i10=0; i10<len8; i10++){
let data38 = data37[i10];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.port === undefined){
const err78 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10,schemaPath:"#/properties/grants/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema41.properties.grants.items.properties.ports.items.required,parentSchema:schema41.properties.grants.items.properties.ports.items,data:data38};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key11 in data38){
if(!(((key11 === "port") || (key11 === "endPort")) || (key11 === "protocol"))){
const err79 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10,schemaPath:"#/properties/grants/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.grants.items.properties.ports.items,data:data38};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data38.port !== undefined){
let data39 = data38.port;
if((!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) && (typeof data39 !== "string")){
const err80 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/port",schemaPath:"#/properties/grants/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema41.properties.grants.items.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema41.properties.grants.items.properties.ports.items.properties.port.type,parentSchema:schema41.properties.grants.items.properties.ports.items.properties.port,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data38.endPort !== undefined){
let data40 = data38.endPort;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err81 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/endPort",schemaPath:"#/properties/grants/items/properties/ports/items/properties/endPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.grants.items.properties.ports.items.properties.endPort.type,parentSchema:schema41.properties.grants.items.properties.ports.items.properties.endPort,data:data40};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 65535 || isNaN(data40)){
const err82 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/endPort",schemaPath:"#/properties/grants/items/properties/ports/items/properties/endPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema41.properties.grants.items.properties.ports.items.properties.endPort,data:data40};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err83 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/endPort",schemaPath:"#/properties/grants/items/properties/ports/items/properties/endPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.grants.items.properties.ports.items.properties.endPort,data:data40};
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
if(data38.protocol !== undefined){
let data41 = data38.protocol;
if(typeof data41 !== "string"){
const err84 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/protocol",schemaPath:"#/properties/grants/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.grants.items.properties.ports.items.properties.protocol.type,parentSchema:schema41.properties.grants.items.properties.ports.items.properties.protocol,data:data41};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!(((data41 === "TCP") || (data41 === "UDP")) || (data41 === "SCTP"))){
const err85 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/protocol",schemaPath:"#/properties/grants/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema41.properties.grants.items.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.grants.items.properties.ports.items.properties.protocol.enum,parentSchema:schema41.properties.grants.items.properties.ports.items.properties.protocol,data:data41};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10,schemaPath:"#/properties/grants/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.properties.ports.items.type,parentSchema:schema41.properties.grants.items.properties.ports.items,data:data38};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/grants/" + i1+"/ports",schemaPath:"#/properties/grants/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.grants.items.properties.ports.type,parentSchema:schema41.properties.grants.items.properties.ports,data:data37};
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
const err88 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.grants.items.type,parentSchema:schema41.properties.grants.items,data:data8};
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
const err89 = {instancePath:instancePath+"/grants",schemaPath:"#/properties/grants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.grants.type,parentSchema:schema41.properties.grants,data:data7};
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
const err90 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const landscape = validate31;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/landscape.schema.json","title":"Landscape","description":"`policies/landscape.yaml`: the root of a repository. Pins the Ringfence version and declares settings that all namespace types share.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Landscape","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The landscape's name.","examples":["example"]}},"description":"Names this source."},"spec":{"type":"object","title":"Landscape spec","additionalProperties":false,"description":"Settings of the whole landscape.","required":["ringfence"],"properties":{"ringfence":{"type":"string","minLength":1,"description":"The Ringfence version that renders this repository. Other versions refuse to render it.","examples":["0.1.0"]},"defaultBranch":{"type":"string","minLength":1,"description":"The branch into which reviewed changes are merged. Clusters follow it unless `delivery.revision` names another revision. Default: main.","examples":["main"]},"parameters":{"$ref":"parameters.schema.json"},"owners":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"People and teams that own everything that no tenant owns, as CODEOWNERS names them. `ringfence codeowners` needs them.","examples":[["@acme/platform"]]},"pinned":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Parameters that tenants cannot set anywhere, although they are declared with `tenantMaySet`.","examples":[["partnerNetworks"]]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"networks":{"type":"object","title":"Landscape networks","additionalProperties":false,"description":"Address ranges that have the same meaning in every cluster.","properties":{"internalPublic":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Public address ranges that the company uses inside. A path to them does not count as a path to the internet, and a network of a cluster can contain them.","examples":[["11.0.0.0/8"]]}}},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the metadata service of the cloud. A path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list means that there is no metadata service. Default: all known addresses of all clouds.","examples":[["169.254.169.254","fd00:ec2::254"]]},"declaredNamespaces":{"type":"string","enum":["Complete","Open"],"description":"Whether the sources declare every namespace of a cluster. Complete: an answer assumes that there are no other namespaces, says so, and folds connections of other namespaces into one line. Open (the default): other namespaces can exist. The innermost layer that sets it decides.","examples":["Complete"]},"delivery":{"type":"object","title":"Delivery","additionalProperties":false,"description":"How the manifests of a cluster reach it. Each field is taken from the innermost layer that sets it: landscape, groups from the outside in, cluster.","properties":{"tool":{"type":"string","enum":["argocd","flux","none"],"description":"The tool that applies the manifests. none (the default): Ringfence renders no delivery objects, and something else applies the manifests."},"repository":{"type":"string","minLength":1,"description":"The repository from which the tool fetches the manifests: an https, http or ssh URL without credentials.","examples":["https://git.example.org/platform/isolation.git"]},"revision":{"type":"string","minLength":1,"description":"The revision that is applied: a branch by its name, any ref by its full name (`refs/tags/v1.4.0`), or a full commit id. Default: the default branch of the landscape.","examples":["refs/tags/v1.4.0"]},"path":{"type":"string","minLength":1,"description":"The path of the folder of manifests in the repository. Default: `manifests`.","examples":["manifests"]},"unit":{"type":"string","enum":["namespace","cluster"],"description":"The unit that succeeds or fails together. namespace (the default): each namespace is applied on its own. cluster: all namespaces together, and policies that are no longer rendered are not deleted."},"namespace":{"type":"string","minLength":1,"description":"The namespace of the delivery objects of this cluster. Default: `argocd` or `flux-system`, by the tool.","examples":["flux-system"]},"namePrefix":{"type":"string","description":"The beginning of the names of delivery objects, before the name of the cluster. Default: `ringfence-`.","examples":["isolation-"]},"destination":{"type":"string","minLength":1,"description":"Argo CD only: the cluster as registered there, by its name or by its server (https://…). Default: the name of the cluster.","examples":["aws-eu1"]},"serviceAccount":{"type":"string","minLength":1,"description":"The service account that applies the policies, in their cluster and in the namespace that `namespace` names. Default: ringfence.","examples":["ringfence"]},"repositorySecret":{"type":"string","minLength":1,"description":"Flux only: the secret with the credentials for the repository, in the same namespace as the delivery objects. Default: none.","examples":["isolation-repository"]},"kubeconfigSecret":{"type":"object","title":"Kubeconfig secret","additionalProperties":false,"description":"Flux only, for clusters with a hosted control plane: the secret with the kubeconfig by which the hosting cluster reaches this one, in the same namespace as the delivery objects.","properties":{"name":{"type":"string","minLength":1,"description":"Its name. Default: the name of the cluster and `-kubeconfig`.","examples":["core-web-kubeconfig"]},"key":{"type":"string","minLength":1,"description":"The key in it. Default: `kubeconfig`.","examples":["kubeconfig"]}}},"intervals":{"type":"object","title":"Intervals","additionalProperties":false,"description":"Intervals and time limits.","properties":{"poll":{"type":"string","minLength":1,"description":"How often the tool checks the repository for changes. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]},"sync":{"type":"string","minLength":1,"description":"Flux only: how often Flux compares the cluster with the manifests and corrects it; Argo CD watches the cluster instead. Default: `30m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["30m"]},"retry":{"type":"string","minLength":1,"description":"How long to wait after a failure. Default: `2m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["2m"]},"timeout":{"type":"string","minLength":1,"description":"Flux only: the time limit of one attempt. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]}}}},"examples":[{"tool":"flux","repository":"https://git.example.org/platform/isolation.git","revision":"main"}]},"lint":{"type":"object","title":"Lint","additionalProperties":false,"description":"How findings of lint are judged.","properties":{"rules":{"type":"object","title":"Lint rules","additionalProperties":false,"description":"Severities that differ from the defaults, by the code of the rule. off: the rule is not checked.","properties":{"no-default-deny":{"type":"string","enum":["off","note","warning","error"],"description":"A namespace does not deny by default in a direction."},"selects-nothing":{"type":"string","enum":["off","note","warning","error"],"description":"A policy selects no workload."},"peer-matches-nothing":{"type":"string","enum":["off","note","warning","error"],"description":"A peer of a rule matches no workload."},"label-not-honoured":{"type":"string","enum":["off","note","warning","error"],"description":"A workload has an opt-in label that no policy selects."},"label-not-carried":{"type":"string","enum":["off","note","warning","error"],"description":"A policy selects an opt-in label that no workload has."},"half-connection":{"type":"string","enum":["off","note","warning","error"],"description":"One side allows a connection that the other side denies."},"named-port-missing":{"type":"string","enum":["off","note","warning","error"],"description":"A rule names a port that no pod declares."},"service-port":{"type":"string","enum":["off","note","warning","error"],"description":"A rule has the port of a Service instead of the port of its pods."},"dns-unreachable":{"type":"string","enum":["off","note","warning","error"],"description":"A workload may connect to other peers but not to DNS."},"allows-internet":{"type":"string","enum":["off","note","warning","error"],"description":"Policies allow the whole internet as a peer."},"allows-metadata":{"type":"string","enum":["off","note","warning","error"],"description":"Policies let pods connect to a cloud's metadata service."},"block-holds-own-network":{"type":"string","enum":["off","note","warning","error"],"description":"An ipBlock overlaps the cluster's own pod or service network."},"peer-is-everybody":{"type":"string","enum":["off","note","warning","error"],"description":"A peer is every pod of every namespace."},"redundant":{"type":"string","enum":["off","note","warning","error"],"description":"A rule or policy changes nothing."},"depends-on-plugin":{"type":"string","enum":["off","note","warning","error"],"description":"The meaning of an ipBlock depends on an unknown setting of the network plugin."},"unused-source":{"type":"string","enum":["off","note","warning","error"],"description":"A type, a template, a parameter or a value is not used."},"grant-unused":{"type":"string","enum":["off","note","warning","error"],"description":"No namespace uses a grant of a tenant."},"grant-review-due":{"type":"string","enum":["off","note","warning","error"],"description":"The owners of a grant wanted to look at it again by now."},"hard-selectors":{"type":"string","enum":["off","note","warning","error"],"description":"Selectors are too complex to decide a question about them."}},"examples":[{"redundant":"off","no-default-deny":"error"}]}},"examples":[{"rules":{"redundant":"off"}}]},"reservedLabels":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Keys of pod labels that only the platform sets on declared workloads; `*` matches any characters. A tenant cannot declare a workload with one.","examples":[["access.example.org/*"]]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Landscape","metadata":{"name":"example"},"spec":{"ringfence":"0.1.0"}}]};
const schema43 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/parameters.schema.json","title":"Parameters","description":"The values that can be set: a small subset of JSON Schema. Every property is listed in `required` or has a `default`.","type":"object","additionalProperties":false,"properties":{"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"},"description":"The parameters by name."},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true,"description":"Parameters without default that every namespace must get from some layer."}},"examples":[{"required":["region"],"properties":{"region":{"type":"string"},"blockedCIDRs":{"type":"array","items":{"type":"string","format":"cidr"},"merge":"union","default":[]}}}],"$defs":{"parameter":{"title":"Parameter","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["object","array","string","integer","number","boolean"],"description":"The type of the value."},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"},"description":"The properties of an object."},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true,"description":"Properties without default that every namespace must get from some layer."},"additionalProperties":{"type":["boolean","object"],"description":"false, or the schema of all other properties."},"items":{"$ref":"#/$defs/parameter","description":"The schema of every item."},"enum":{"type":"array","minItems":1,"description":"The only values allowed."},"const":{"description":"The only value allowed."},"default":{"description":"The value where no layer sets one."},"format":{"type":"string","description":"cidr, cidr-v4, cidr-v6, ip, ipv4, ipv6, dns-label, dns-subdomain, label-key, label-value, port-name, date, uri.","examples":["cidr"]},"minimum":{"type":"number","description":"Smallest number."},"maximum":{"type":"number","description":"Largest number."},"minItems":{"type":"integer","minimum":0,"description":"Fewest items."},"maxItems":{"type":"integer","minimum":0,"description":"Most items; of a list with `merge: union`, in the united list."},"minPrefixLength":{"type":"object","title":"Shortest prefixes","additionalProperties":false,"minProperties":1,"description":"The shortest prefix that a CIDR may have, for each family that its format admits.","properties":{"ipv4":{"type":"integer","minimum":0,"maximum":32,"description":"For IPv4."},"ipv6":{"type":"integer","minimum":0,"maximum":128,"description":"For IPv6."}},"examples":[{"ipv4":24,"ipv6":48}]},"outside":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Addresses that a CIDR must not contain: `metadata`, `clusterNetworks`, or a parameter that is a list of CIDRs.","examples":[["metadata","clusterNetworks","blockedCIDRs"]]},"minProperties":{"type":"integer","minimum":0,"description":"Fewest properties."},"uniqueItems":{"type":"boolean","description":"true: no two items are equal."},"title":{"type":"string","description":"A short name."},"description":{"type":"string","description":"The purpose of the value."},"examples":{"type":"array","description":"Examples."},"merge":{"type":"string","enum":["union"],"description":"union: the lists of all layers are united, never replaced."},"observed":{"type":"boolean","description":"true: only observed values can set it."},"tenantMaySet":{"type":"boolean","description":"true: a tenant's own file can set it, too. Only at the top level."}},"description":"A value: its type and limits."}}};
const schema44 = {"title":"Parameter","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["object","array","string","integer","number","boolean"],"description":"The type of the value."},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"},"description":"The properties of an object."},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true,"description":"Properties without default that every namespace must get from some layer."},"additionalProperties":{"type":["boolean","object"],"description":"false, or the schema of all other properties."},"items":{"$ref":"#/$defs/parameter","description":"The schema of every item."},"enum":{"type":"array","minItems":1,"description":"The only values allowed."},"const":{"description":"The only value allowed."},"default":{"description":"The value where no layer sets one."},"format":{"type":"string","description":"cidr, cidr-v4, cidr-v6, ip, ipv4, ipv6, dns-label, dns-subdomain, label-key, label-value, port-name, date, uri.","examples":["cidr"]},"minimum":{"type":"number","description":"Smallest number."},"maximum":{"type":"number","description":"Largest number."},"minItems":{"type":"integer","minimum":0,"description":"Fewest items."},"maxItems":{"type":"integer","minimum":0,"description":"Most items; of a list with `merge: union`, in the united list."},"minPrefixLength":{"type":"object","title":"Shortest prefixes","additionalProperties":false,"minProperties":1,"description":"The shortest prefix that a CIDR may have, for each family that its format admits.","properties":{"ipv4":{"type":"integer","minimum":0,"maximum":32,"description":"For IPv4."},"ipv6":{"type":"integer","minimum":0,"maximum":128,"description":"For IPv6."}},"examples":[{"ipv4":24,"ipv6":48}]},"outside":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Addresses that a CIDR must not contain: `metadata`, `clusterNetworks`, or a parameter that is a list of CIDRs.","examples":[["metadata","clusterNetworks","blockedCIDRs"]]},"minProperties":{"type":"integer","minimum":0,"description":"Fewest properties."},"uniqueItems":{"type":"boolean","description":"true: no two items are equal."},"title":{"type":"string","description":"A short name."},"description":{"type":"string","description":"The purpose of the value."},"examples":{"type":"array","description":"Examples."},"merge":{"type":"string","enum":["union"],"description":"union: the lists of all layers are united, never replaced."},"observed":{"type":"boolean","description":"true: only observed values can set it."},"tenantMaySet":{"type":"boolean","description":"true: a tenant's own file can set it, too. Only at the top level."}},"description":"A value: its type and limits."};
const wrapper0 = {validate: validate33};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func12.call(schema44.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.type.type,parentSchema:schema44.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data0 === "object") || (data0 === "array")) || (data0 === "string")) || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema44.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.type.enum,parentSchema:schema44.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.properties !== undefined){
let data1 = data.properties;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(wrapper0.validate(data1[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.properties.type,parentSchema:schema44.properties.properties,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data3 = data.required;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.required.items.type,parentSchema:schema44.properties.required.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema44.properties.required,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.required.type,parentSchema:schema44.properties.required,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.additionalProperties !== undefined){
let data5 = data.additionalProperties;
if((typeof data5 !== "boolean") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err8 = {instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: schema44.properties.additionalProperties.type},message:"must be boolean,object",schema:schema44.properties.additionalProperties.type,parentSchema:schema44.properties.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.items !== undefined){
if(!(wrapper0.validate(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.enum !== undefined){
let data7 = data.enum;
if(Array.isArray(data7)){
if(data7.length < 1){
const err9 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.enum,data:data7};
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
const err10 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.enum.type,parentSchema:schema44.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.format !== undefined){
let data8 = data.format;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.format.type,parentSchema:schema44.properties.format,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.minimum !== undefined){
let data9 = data.minimum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema44.properties.minimum.type,parentSchema:schema44.properties.minimum,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.maximum !== undefined){
let data10 = data.maximum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema44.properties.maximum.type,parentSchema:schema44.properties.maximum,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.minItems !== undefined){
let data11 = data.minItems;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.minItems.type,parentSchema:schema44.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err15 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.maxItems !== undefined){
let data12 = data.maxItems;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err16 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.maxItems.type,parentSchema:schema44.properties.maxItems,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err17 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.maxItems,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.minPrefixLength !== undefined){
let data13 = data.minPrefixLength;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
const err18 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema44.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data13){
if(!((key2 === "ipv4") || (key2 === "ipv6"))){
const err19 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.ipv4 !== undefined){
let data14 = data13.ipv4;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err20 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.minPrefixLength.properties.ipv4.type,parentSchema:schema44.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 32 || isNaN(data14)){
const err21 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32},message:"must be <= 32",schema:32,parentSchema:schema44.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.minPrefixLength.properties.ipv4,data:data14};
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
if(data13.ipv6 !== undefined){
let data15 = data13.ipv6;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err23 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.minPrefixLength.properties.ipv6.type,parentSchema:schema44.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 128 || isNaN(data15)){
const err24 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128},message:"must be <= 128",schema:128,parentSchema:schema44.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err25 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.minPrefixLength.properties.ipv6,data:data15};
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
}
else {
const err26 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.minPrefixLength.type,parentSchema:schema44.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.outside !== undefined){
let data16 = data.outside;
if(Array.isArray(data16)){
if(data16.length < 1){
const err27 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
let data17 = data16[i2];
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err28 = {instancePath:instancePath+"/outside/" + i2,schemaPath:"#/properties/outside/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.outside.items,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/outside/" + i2,schemaPath:"#/properties/outside/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.outside.items.type,parentSchema:schema44.properties.outside.items,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i3 = data16.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data16[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err30 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema44.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err31 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.outside.type,parentSchema:schema44.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.minProperties !== undefined){
let data18 = data.minProperties;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err32 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.minProperties.type,parentSchema:schema44.properties.minProperties,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err33 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.minProperties,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.uniqueItems !== undefined){
let data19 = data.uniqueItems;
if(typeof data19 !== "boolean"){
const err34 = {instancePath:instancePath+"/uniqueItems",schemaPath:"#/properties/uniqueItems/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.uniqueItems.type,parentSchema:schema44.properties.uniqueItems,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.title !== undefined){
let data20 = data.title;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.title.type,parentSchema:schema44.properties.title,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.description !== undefined){
let data21 = data.description;
if(typeof data21 !== "string"){
const err36 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.description.type,parentSchema:schema44.properties.description,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.examples !== undefined){
let data22 = data.examples;
if(!(Array.isArray(data22))){
const err37 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.examples.type,parentSchema:schema44.properties.examples,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.merge !== undefined){
let data23 = data.merge;
if(typeof data23 !== "string"){
const err38 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.merge.type,parentSchema:schema44.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(data23 === "union")){
const err39 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/enum",keyword:"enum",params:{allowedValues: schema44.properties.merge.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.merge.enum,parentSchema:schema44.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.observed !== undefined){
let data24 = data.observed;
if(typeof data24 !== "boolean"){
const err40 = {instancePath:instancePath+"/observed",schemaPath:"#/properties/observed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.observed.type,parentSchema:schema44.properties.observed,data:data24};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.tenantMaySet !== undefined){
let data25 = data.tenantMaySet;
if(typeof data25 !== "boolean"){
const err41 = {instancePath:instancePath+"/tenantMaySet",schemaPath:"#/properties/tenantMaySet/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.tenantMaySet.type,parentSchema:schema44.properties.tenantMaySet,data:data25};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/parameters.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "properties") || (key0 === "required"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.properties !== undefined){
let data0 = data.properties;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(validate33(data0[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.properties.type,parentSchema:schema43.properties.properties,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.required !== undefined){
let data2 = data.required;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err2 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.required.items.type,parentSchema:schema43.properties.required.items,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema43.properties.required,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err4 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.required.type,parentSchema:schema43.properties.required,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/landscape.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema42.required,parentSchema:schema42,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema42.properties.apiVersion,data:data0};
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
if("Landscape" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Landscape"},message:"must be equal to constant",schema:"Landscape",parentSchema:schema42.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema42.properties.metadata.required,parentSchema:schema42.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema42.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.metadata.properties.name.type,parentSchema:schema42.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.metadata.type,parentSchema:schema42.properties.metadata,data:data2};
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
if(data4.ringfence === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "ringfence"},message:"must have required property '"+"ringfence"+"'",schema:schema42.properties.spec.required,parentSchema:schema42.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(func12.call(schema42.properties.spec.properties, key2))){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.ringfence !== undefined){
let data5 = data4.ringfence;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err15 = {instancePath:instancePath+"/spec/ringfence",schemaPath:"#/properties/spec/properties/ringfence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.ringfence,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/spec/ringfence",schemaPath:"#/properties/spec/properties/ringfence/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.ringfence.type,parentSchema:schema42.properties.spec.properties.ringfence,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.defaultBranch !== undefined){
let data6 = data4.defaultBranch;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/spec/defaultBranch",schemaPath:"#/properties/spec/properties/defaultBranch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.defaultBranch,data:data6};
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
const err18 = {instancePath:instancePath+"/spec/defaultBranch",schemaPath:"#/properties/spec/properties/defaultBranch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.defaultBranch.type,parentSchema:schema42.properties.spec.properties.defaultBranch,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.parameters !== undefined){
if(!(validate32(data4.parameters, {instancePath:instancePath+"/spec/parameters",parentData:data4,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data4.owners !== undefined){
let data8 = data4.owners;
if(Array.isArray(data8)){
if(data8.length < 1){
const err19 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.spec.properties.owners,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err20 = {instancePath:instancePath+"/spec/owners/" + i0,schemaPath:"#/properties/spec/properties/owners/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.owners.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/owners/" + i0,schemaPath:"#/properties/spec/properties/owners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.owners.items.type,parentSchema:schema42.properties.spec.properties.owners.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
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
const err22 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema42.properties.spec.properties.owners,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err23 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.spec.properties.owners.type,parentSchema:schema42.properties.spec.properties.owners,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.pinned !== undefined){
let data10 = data4.pinned;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err24 = {instancePath:instancePath+"/spec/pinned/" + i2,schemaPath:"#/properties/spec/properties/pinned/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.pinned.items,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/spec/pinned/" + i2,schemaPath:"#/properties/spec/properties/pinned/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.pinned.items.type,parentSchema:schema42.properties.spec.properties.pinned.items,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
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
const err26 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema42.properties.spec.properties.pinned,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err27 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.spec.properties.pinned.type,parentSchema:schema42.properties.spec.properties.pinned,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.values !== undefined){
let data12 = data4.values;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
}
else {
const err28 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.values.type,parentSchema:schema42.properties.spec.properties.values,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.networks !== undefined){
let data13 = data4.networks;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(key3 === "internalPublic")){
const err29 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec.properties.networks,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.internalPublic !== undefined){
let data14 = data13.internalPublic;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i4=0; i4<len2; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(!(formats4(data15))){
const err30 = {instancePath:instancePath+"/spec/networks/internalPublic/" + i4,schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema42.properties.spec.properties.networks.properties.internalPublic.items,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spec/networks/internalPublic/" + i4,schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.networks.properties.internalPublic.items.type,parentSchema:schema42.properties.spec.properties.networks.properties.internalPublic.items,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spec/networks/internalPublic",schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.spec.properties.networks.properties.internalPublic.type,parentSchema:schema42.properties.spec.properties.networks.properties.internalPublic,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.networks.type,parentSchema:schema42.properties.spec.properties.networks,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data4.metadataAddresses !== undefined){
let data16 = data4.metadataAddresses;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i5=0; i5<len3; i5++){
let data17 = data16[i5];
if(typeof data17 === "string"){
if(!(formats2(data17))){
const err34 = {instancePath:instancePath+"/spec/metadataAddresses/" + i5,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema42.properties.spec.properties.metadataAddresses.items,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/spec/metadataAddresses/" + i5,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema42.properties.spec.properties.metadataAddresses.items,data:data17};
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
const err36 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.spec.properties.metadataAddresses.type,parentSchema:schema42.properties.spec.properties.metadataAddresses,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.declaredNamespaces !== undefined){
let data18 = data4.declaredNamespaces;
if(typeof data18 !== "string"){
const err37 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.declaredNamespaces.type,parentSchema:schema42.properties.spec.properties.declaredNamespaces,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((data18 === "Complete") || (data18 === "Open"))){
const err38 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema42.properties.spec.properties.declaredNamespaces,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data4.delivery !== undefined){
let data19 = data4.delivery;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 in data19){
if(!(func12.call(schema42.properties.spec.properties.delivery.properties, key4))){
const err39 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec.properties.delivery,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data19.tool !== undefined){
let data20 = data19.tool;
if(typeof data20 !== "string"){
const err40 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema42.properties.spec.properties.delivery.properties.tool,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data20 === "argocd") || (data20 === "flux")) || (data20 === "none"))){
const err41 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema42.properties.spec.properties.delivery.properties.tool,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.repository !== undefined){
let data21 = data19.repository;
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err42 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.repository,data:data21};
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
const err43 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema42.properties.spec.properties.delivery.properties.repository,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data19.revision !== undefined){
let data22 = data19.revision;
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err44 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.revision,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema42.properties.spec.properties.delivery.properties.revision,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data19.path !== undefined){
let data23 = data19.path;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err46 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.path,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.path.type,parentSchema:schema42.properties.spec.properties.delivery.properties.path,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.unit !== undefined){
let data24 = data19.unit;
if(typeof data24 !== "string"){
const err48 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema42.properties.spec.properties.delivery.properties.unit,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!((data24 === "namespace") || (data24 === "cluster"))){
const err49 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema42.properties.spec.properties.delivery.properties.unit,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data19.namespace !== undefined){
let data25 = data19.namespace;
if(typeof data25 === "string"){
if(func1(data25) < 1){
const err50 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.namespace,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema42.properties.spec.properties.delivery.properties.namespace,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data19.namePrefix !== undefined){
let data26 = data19.namePrefix;
if(typeof data26 !== "string"){
const err52 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema42.properties.spec.properties.delivery.properties.namePrefix,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data19.destination !== undefined){
let data27 = data19.destination;
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err53 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.destination,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema42.properties.spec.properties.delivery.properties.destination,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data19.serviceAccount !== undefined){
let data28 = data19.serviceAccount;
if(typeof data28 === "string"){
if(func1(data28) < 1){
const err55 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.serviceAccount,data:data28};
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
const err56 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema42.properties.spec.properties.delivery.properties.serviceAccount,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data19.repositorySecret !== undefined){
let data29 = data19.repositorySecret;
if(typeof data29 === "string"){
if(func1(data29) < 1){
const err57 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.repositorySecret,data:data29};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema42.properties.spec.properties.delivery.properties.repositorySecret,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data19.kubeconfigSecret !== undefined){
let data30 = data19.kubeconfigSecret;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key5 in data30){
if(!((key5 === "name") || (key5 === "key"))){
const err59 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data30};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data30.name !== undefined){
let data31 = data30.name;
if(typeof data31 === "string"){
if(func1(data31) < 1){
const err60 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data31};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data31};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data30.key !== undefined){
let data32 = data30.key;
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err62 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data32};
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
const err63 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data32};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema42.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data19.intervals !== undefined){
let data33 = data19.intervals;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key6 in data33){
if(!((((key6 === "poll") || (key6 === "sync")) || (key6 === "retry")) || (key6 === "timeout"))){
const err65 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals,data:data33};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data33.poll !== undefined){
let data34 = data33.poll;
if(typeof data34 === "string"){
if(func1(data34) < 1){
const err66 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data34};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data34};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data33.sync !== undefined){
let data35 = data33.sync;
if(typeof data35 === "string"){
if(func1(data35) < 1){
const err68 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data35};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data35};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data33.retry !== undefined){
let data36 = data33.retry;
if(typeof data36 === "string"){
if(func1(data36) < 1){
const err70 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data36};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data33.timeout !== undefined){
let data37 = data33.timeout;
if(typeof data37 === "string"){
if(func1(data37) < 1){
const err72 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data37};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data37};
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
const err74 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema42.properties.spec.properties.delivery.properties.intervals,data:data33};
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
const err75 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.delivery.type,parentSchema:schema42.properties.spec.properties.delivery,data:data19};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data4.lint !== undefined){
let data38 = data4.lint;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key7 in data38){
if(!(key7 === "rules")){
const err76 = {instancePath:instancePath+"/spec/lint",schemaPath:"#/properties/spec/properties/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec.properties.lint,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data38.rules !== undefined){
let data39 = data38.rules;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key8 in data39){
if(!(func12.call(schema42.properties.spec.properties.lint.properties.rules.properties, key8))){
const err77 = {instancePath:instancePath+"/spec/lint/rules",schemaPath:"#/properties/spec/properties/lint/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec.properties.lint.properties.rules,data:data39};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data39["no-default-deny"] !== undefined){
let data40 = data39["no-default-deny"];
if(typeof data40 !== "string"){
const err78 = {instancePath:instancePath+"/spec/lint/rules/no-default-deny",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/no-default-deny/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["no-default-deny"],data:data40};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((((data40 === "off") || (data40 === "note")) || (data40 === "warning")) || (data40 === "error"))){
const err79 = {instancePath:instancePath+"/spec/lint/rules/no-default-deny",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/no-default-deny/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["no-default-deny"],data:data40};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data39["selects-nothing"] !== undefined){
let data41 = data39["selects-nothing"];
if(typeof data41 !== "string"){
const err80 = {instancePath:instancePath+"/spec/lint/rules/selects-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/selects-nothing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["selects-nothing"],data:data41};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!((((data41 === "off") || (data41 === "note")) || (data41 === "warning")) || (data41 === "error"))){
const err81 = {instancePath:instancePath+"/spec/lint/rules/selects-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/selects-nothing/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["selects-nothing"],data:data41};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data39["peer-matches-nothing"] !== undefined){
let data42 = data39["peer-matches-nothing"];
if(typeof data42 !== "string"){
const err82 = {instancePath:instancePath+"/spec/lint/rules/peer-matches-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-matches-nothing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"],data:data42};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!((((data42 === "off") || (data42 === "note")) || (data42 === "warning")) || (data42 === "error"))){
const err83 = {instancePath:instancePath+"/spec/lint/rules/peer-matches-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-matches-nothing/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"],data:data42};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data39["label-not-honoured"] !== undefined){
let data43 = data39["label-not-honoured"];
if(typeof data43 !== "string"){
const err84 = {instancePath:instancePath+"/spec/lint/rules/label-not-honoured",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-honoured/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"],data:data43};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!((((data43 === "off") || (data43 === "note")) || (data43 === "warning")) || (data43 === "error"))){
const err85 = {instancePath:instancePath+"/spec/lint/rules/label-not-honoured",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-honoured/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"],data:data43};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data39["label-not-carried"] !== undefined){
let data44 = data39["label-not-carried"];
if(typeof data44 !== "string"){
const err86 = {instancePath:instancePath+"/spec/lint/rules/label-not-carried",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-carried/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["label-not-carried"],data:data44};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!((((data44 === "off") || (data44 === "note")) || (data44 === "warning")) || (data44 === "error"))){
const err87 = {instancePath:instancePath+"/spec/lint/rules/label-not-carried",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-carried/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["label-not-carried"],data:data44};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data39["half-connection"] !== undefined){
let data45 = data39["half-connection"];
if(typeof data45 !== "string"){
const err88 = {instancePath:instancePath+"/spec/lint/rules/half-connection",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/half-connection/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["half-connection"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["half-connection"],data:data45};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!((((data45 === "off") || (data45 === "note")) || (data45 === "warning")) || (data45 === "error"))){
const err89 = {instancePath:instancePath+"/spec/lint/rules/half-connection",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/half-connection/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["half-connection"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["half-connection"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["half-connection"],data:data45};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data39["named-port-missing"] !== undefined){
let data46 = data39["named-port-missing"];
if(typeof data46 !== "string"){
const err90 = {instancePath:instancePath+"/spec/lint/rules/named-port-missing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/named-port-missing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["named-port-missing"],data:data46};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!((((data46 === "off") || (data46 === "note")) || (data46 === "warning")) || (data46 === "error"))){
const err91 = {instancePath:instancePath+"/spec/lint/rules/named-port-missing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/named-port-missing/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["named-port-missing"],data:data46};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data39["service-port"] !== undefined){
let data47 = data39["service-port"];
if(typeof data47 !== "string"){
const err92 = {instancePath:instancePath+"/spec/lint/rules/service-port",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/service-port/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["service-port"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["service-port"],data:data47};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!((((data47 === "off") || (data47 === "note")) || (data47 === "warning")) || (data47 === "error"))){
const err93 = {instancePath:instancePath+"/spec/lint/rules/service-port",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/service-port/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["service-port"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["service-port"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["service-port"],data:data47};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data39["dns-unreachable"] !== undefined){
let data48 = data39["dns-unreachable"];
if(typeof data48 !== "string"){
const err94 = {instancePath:instancePath+"/spec/lint/rules/dns-unreachable",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/dns-unreachable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"],data:data48};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(!((((data48 === "off") || (data48 === "note")) || (data48 === "warning")) || (data48 === "error"))){
const err95 = {instancePath:instancePath+"/spec/lint/rules/dns-unreachable",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/dns-unreachable/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"],data:data48};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data39["allows-internet"] !== undefined){
let data49 = data39["allows-internet"];
if(typeof data49 !== "string"){
const err96 = {instancePath:instancePath+"/spec/lint/rules/allows-internet",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-internet/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["allows-internet"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["allows-internet"],data:data49};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!((((data49 === "off") || (data49 === "note")) || (data49 === "warning")) || (data49 === "error"))){
const err97 = {instancePath:instancePath+"/spec/lint/rules/allows-internet",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-internet/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["allows-internet"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["allows-internet"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["allows-internet"],data:data49};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data39["allows-metadata"] !== undefined){
let data50 = data39["allows-metadata"];
if(typeof data50 !== "string"){
const err98 = {instancePath:instancePath+"/spec/lint/rules/allows-metadata",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-metadata/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["allows-metadata"],data:data50};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!((((data50 === "off") || (data50 === "note")) || (data50 === "warning")) || (data50 === "error"))){
const err99 = {instancePath:instancePath+"/spec/lint/rules/allows-metadata",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-metadata/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["allows-metadata"],data:data50};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data39["block-holds-own-network"] !== undefined){
let data51 = data39["block-holds-own-network"];
if(typeof data51 !== "string"){
const err100 = {instancePath:instancePath+"/spec/lint/rules/block-holds-own-network",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/block-holds-own-network/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"],data:data51};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(!((((data51 === "off") || (data51 === "note")) || (data51 === "warning")) || (data51 === "error"))){
const err101 = {instancePath:instancePath+"/spec/lint/rules/block-holds-own-network",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/block-holds-own-network/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"],data:data51};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data39["peer-is-everybody"] !== undefined){
let data52 = data39["peer-is-everybody"];
if(typeof data52 !== "string"){
const err102 = {instancePath:instancePath+"/spec/lint/rules/peer-is-everybody",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-is-everybody/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"],data:data52};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!((((data52 === "off") || (data52 === "note")) || (data52 === "warning")) || (data52 === "error"))){
const err103 = {instancePath:instancePath+"/spec/lint/rules/peer-is-everybody",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-is-everybody/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"],data:data52};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data39.redundant !== undefined){
let data53 = data39.redundant;
if(typeof data53 !== "string"){
const err104 = {instancePath:instancePath+"/spec/lint/rules/redundant",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/redundant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties.redundant.type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties.redundant,data:data53};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(!((((data53 === "off") || (data53 === "note")) || (data53 === "warning")) || (data53 === "error"))){
const err105 = {instancePath:instancePath+"/spec/lint/rules/redundant",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/redundant/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties.redundant.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties.redundant.enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties.redundant,data:data53};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data39["depends-on-plugin"] !== undefined){
let data54 = data39["depends-on-plugin"];
if(typeof data54 !== "string"){
const err106 = {instancePath:instancePath+"/spec/lint/rules/depends-on-plugin",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/depends-on-plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"],data:data54};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!((((data54 === "off") || (data54 === "note")) || (data54 === "warning")) || (data54 === "error"))){
const err107 = {instancePath:instancePath+"/spec/lint/rules/depends-on-plugin",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/depends-on-plugin/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"],data:data54};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data39["unused-source"] !== undefined){
let data55 = data39["unused-source"];
if(typeof data55 !== "string"){
const err108 = {instancePath:instancePath+"/spec/lint/rules/unused-source",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/unused-source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["unused-source"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["unused-source"],data:data55};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(!((((data55 === "off") || (data55 === "note")) || (data55 === "warning")) || (data55 === "error"))){
const err109 = {instancePath:instancePath+"/spec/lint/rules/unused-source",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/unused-source/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["unused-source"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["unused-source"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["unused-source"],data:data55};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data39["grant-unused"] !== undefined){
let data56 = data39["grant-unused"];
if(typeof data56 !== "string"){
const err110 = {instancePath:instancePath+"/spec/lint/rules/grant-unused",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/grant-unused/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["grant-unused"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["grant-unused"],data:data56};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(!((((data56 === "off") || (data56 === "note")) || (data56 === "warning")) || (data56 === "error"))){
const err111 = {instancePath:instancePath+"/spec/lint/rules/grant-unused",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/grant-unused/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["grant-unused"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["grant-unused"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["grant-unused"],data:data56};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data39["grant-review-due"] !== undefined){
let data57 = data39["grant-review-due"];
if(typeof data57 !== "string"){
const err112 = {instancePath:instancePath+"/spec/lint/rules/grant-review-due",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/grant-review-due/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["grant-review-due"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["grant-review-due"],data:data57};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(!((((data57 === "off") || (data57 === "note")) || (data57 === "warning")) || (data57 === "error"))){
const err113 = {instancePath:instancePath+"/spec/lint/rules/grant-review-due",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/grant-review-due/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["grant-review-due"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["grant-review-due"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["grant-review-due"],data:data57};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data39["hard-selectors"] !== undefined){
let data58 = data39["hard-selectors"];
if(typeof data58 !== "string"){
const err114 = {instancePath:instancePath+"/spec/lint/rules/hard-selectors",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/hard-selectors/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].type,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["hard-selectors"],data:data58};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(!((((data58 === "off") || (data58 === "note")) || (data58 === "warning")) || (data58 === "error"))){
const err115 = {instancePath:instancePath+"/spec/lint/rules/hard-selectors",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/hard-selectors/enum",keyword:"enum",params:{allowedValues: schema42.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].enum},message:"must be equal to one of the allowed values",schema:schema42.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].enum,parentSchema:schema42.properties.spec.properties.lint.properties.rules.properties["hard-selectors"],data:data58};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/spec/lint/rules",schemaPath:"#/properties/spec/properties/lint/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.lint.properties.rules.type,parentSchema:schema42.properties.spec.properties.lint.properties.rules,data:data39};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/spec/lint",schemaPath:"#/properties/spec/properties/lint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.lint.type,parentSchema:schema42.properties.spec.properties.lint,data:data38};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data4.reservedLabels !== undefined){
let data59 = data4.reservedLabels;
if(Array.isArray(data59)){
const len4 = data59.length;
for(let i6=0; i6<len4; i6++){
let data60 = data59[i6];
if(typeof data60 === "string"){
if(func1(data60) < 1){
const err118 = {instancePath:instancePath+"/spec/reservedLabels/" + i6,schemaPath:"#/properties/spec/properties/reservedLabels/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.reservedLabels.items,data:data60};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/spec/reservedLabels/" + i6,schemaPath:"#/properties/spec/properties/reservedLabels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.reservedLabels.items.type,parentSchema:schema42.properties.spec.properties.reservedLabels.items,data:data60};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
let i7 = data59.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data59[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err120 = {instancePath:instancePath+"/spec/reservedLabels",schemaPath:"#/properties/spec/properties/reservedLabels/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)",schema:true,parentSchema:schema42.properties.spec.properties.reservedLabels,data:data59};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err121 = {instancePath:instancePath+"/spec/reservedLabels",schemaPath:"#/properties/spec/properties/reservedLabels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.spec.properties.reservedLabels.type,parentSchema:schema42.properties.spec.properties.reservedLabels,data:data59};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.type,parentSchema:schema42.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const namespace_type = validate36;
const schema45 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/namespace-type.schema.json","title":"NamespaceType","description":"`policies/namespace-types/<type>/namespace-type.yaml`: a kind of namespace that shares policies.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"NamespaceType","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The type's name, which is also the name of its folder.","examples":["web-app"]}},"description":"Names this source."},"spec":{"type":"object","title":"NamespaceType spec","additionalProperties":false,"description":"Settings that the namespaces of this type share.","required":["description","policies","defaultDeny"],"properties":{"description":{"type":"string","minLength":1,"description":"The purpose of the namespaces of this type."},"labels":{"type":["object","array"],"description":"Labels of every namespace of this type in its cluster: a map, or a list of maps that are merged. Values can contain expressions, and so can an item: \"{{tenant.labels}}\".","examples":[{"gardener.cloud/role":"shoot"}]},"namePattern":{"type":"string","minLength":1,"description":"Pattern for the names of namespaces of this type. `*` matches any characters.","examples":["shoot--*"]},"hostsControlPlane":{"type":"boolean","description":"true: a namespace of this type runs the control plane of another cluster. Only that cluster's `controlPlane` can create it."},"parameters":{"$ref":"parameters.schema.json"},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"The policy templates of this type in order: files (without `.yaml`) beside this one or in `policies/shared/`.","examples":[["deny-all","allow-to-dns"]]},"externalPolicies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Files in `policies/external/` (without `.yaml`) that other tools write into every namespace of this type.","examples":[["allow-by-mesh"]]},"defaultDeny":{"type":"object","title":"Default deny","additionalProperties":false,"required":["ingress","egress"],"description":"Directions in which every pod is isolated by default; verified after rendering.","properties":{"ingress":{"type":["boolean","string"],"description":"true: some rendered policy must isolate every pod of the namespace in this direction and allow nothing. An expression decides per namespace.","examples":[true,"{{values.denyAll}}"]},"egress":{"type":["boolean","string"],"description":"true: some rendered policy must isolate every pod of the namespace in this direction and allow nothing. An expression decides per namespace.","examples":[true,"{{values.denyAll}}"]}}},"tenants":{"type":["string","array"],"if":{"type":"string"},"then":{"enum":["None","Any"]},"items":{"type":"string","minLength":1},"uniqueItems":true,"minItems":1,"description":"Tenants whose own files may declare namespaces of this type: None (default), Any, or a list of names.","examples":["Any"]},"tenantLabels":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Keys of labels that a tenant's file may set on its namespaces of this type.","examples":[["team-tier"]]},"tenantPolicies":{"type":"object","title":"Tenant policies","additionalProperties":false,"required":["from"],"description":"Further policies that a tenant's file may list for its namespaces of this type.","properties":{"from":{"type":"string","enum":["None","Offered","Own"],"description":"None (default): none. Offered: the templates in `offered`. Own: those, and templates in the tenant's own folder."},"offered":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Templates beside this file or in `policies/shared/` that tenants may list.","examples":[["allow-webhook"]]},"addresses":{"type":"object","title":"Addresses","additionalProperties":false,"required":["minPrefixLength"],"description":"Limits for address blocks of own templates. Without them, own templates have no `ipBlock`.","properties":{"minPrefixLength":{"type":"object","title":"Shortest prefixes","additionalProperties":false,"required":["ipv4","ipv6"],"description":"The shortest prefix that a block may have.","properties":{"ipv4":{"type":"integer","minimum":0,"maximum":32,"description":"For IPv4."},"ipv6":{"type":"integer","minimum":0,"maximum":128,"description":"For IPv6."}},"examples":[{"ipv4":24,"ipv6":48}]},"outside":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Addresses that no block may contain: `metadata`, `clusterNetworks`, or a parameter that is a list of CIDRs.","examples":[["metadata","clusterNetworks"]]}}}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"NamespaceType","metadata":{"name":"web-app"},"spec":{"description":"A web application.","policies":["deny-all"],"defaultDeny":{"ingress":true,"egress":true}}}]};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/namespace-type.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema45.required,parentSchema:schema45,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema45.properties.apiVersion,data:data0};
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
if("NamespaceType" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "NamespaceType"},message:"must be equal to constant",schema:"NamespaceType",parentSchema:schema45.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema45.properties.metadata.required,parentSchema:schema45.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema45.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema45.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.metadata.properties.name.type,parentSchema:schema45.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.metadata.type,parentSchema:schema45.properties.metadata,data:data2};
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
if(data4.description === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema45.properties.spec.required,parentSchema:schema45.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.policies === undefined){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "policies"},message:"must have required property '"+"policies"+"'",schema:schema45.properties.spec.required,parentSchema:schema45.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.defaultDeny === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "defaultDeny"},message:"must have required property '"+"defaultDeny"+"'",schema:schema45.properties.spec.required,parentSchema:schema45.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data4){
if(!(func12.call(schema45.properties.spec.properties, key2))){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema45.properties.spec,data:data4};
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
const err17 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.spec.properties.description,data:data5};
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
const err18 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.description.type,parentSchema:schema45.properties.spec.properties.description,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.labels !== undefined){
let data6 = data4.labels;
if(!data6 || typeof data6 != "object"){
const err19 = {instancePath:instancePath+"/spec/labels",schemaPath:"#/properties/spec/properties/labels/type",keyword:"type",params:{type: schema45.properties.spec.properties.labels.type},message:"must be object,array",schema:schema45.properties.spec.properties.labels.type,parentSchema:schema45.properties.spec.properties.labels,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.namePattern !== undefined){
let data7 = data4.namePattern;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err20 = {instancePath:instancePath+"/spec/namePattern",schemaPath:"#/properties/spec/properties/namePattern/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.spec.properties.namePattern,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/namePattern",schemaPath:"#/properties/spec/properties/namePattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.namePattern.type,parentSchema:schema45.properties.spec.properties.namePattern,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.hostsControlPlane !== undefined){
let data8 = data4.hostsControlPlane;
if(typeof data8 !== "boolean"){
const err22 = {instancePath:instancePath+"/spec/hostsControlPlane",schemaPath:"#/properties/spec/properties/hostsControlPlane/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema45.properties.spec.properties.hostsControlPlane.type,parentSchema:schema45.properties.spec.properties.hostsControlPlane,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.parameters !== undefined){
if(!(validate32(data4.parameters, {instancePath:instancePath+"/spec/parameters",parentData:data4,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data4.policies !== undefined){
let data10 = data4.policies;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err23 = {instancePath:instancePath+"/spec/policies/" + i0,schemaPath:"#/properties/spec/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.spec.properties.policies.items,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/policies/" + i0,schemaPath:"#/properties/spec/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.policies.items.type,parentSchema:schema45.properties.spec.properties.policies.items,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i1 = data10.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data10[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err25 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema45.properties.spec.properties.policies,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err26 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.spec.properties.policies.type,parentSchema:schema45.properties.spec.properties.policies,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.externalPolicies !== undefined){
let data12 = data4.externalPolicies;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i2=0; i2<len1; i2++){
let data13 = data12[i2];
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err27 = {instancePath:instancePath+"/spec/externalPolicies/" + i2,schemaPath:"#/properties/spec/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.spec.properties.externalPolicies.items,data:data13};
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
const err28 = {instancePath:instancePath+"/spec/externalPolicies/" + i2,schemaPath:"#/properties/spec/properties/externalPolicies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.externalPolicies.items.type,parentSchema:schema45.properties.spec.properties.externalPolicies.items,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i3 = data12.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data12[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err29 = {instancePath:instancePath+"/spec/externalPolicies",schemaPath:"#/properties/spec/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema45.properties.spec.properties.externalPolicies,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/externalPolicies",schemaPath:"#/properties/spec/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.spec.properties.externalPolicies.type,parentSchema:schema45.properties.spec.properties.externalPolicies,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.defaultDeny !== undefined){
let data14 = data4.defaultDeny;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.ingress === undefined){
const err31 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/required",keyword:"required",params:{missingProperty: "ingress"},message:"must have required property '"+"ingress"+"'",schema:schema45.properties.spec.properties.defaultDeny.required,parentSchema:schema45.properties.spec.properties.defaultDeny,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data14.egress === undefined){
const err32 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/required",keyword:"required",params:{missingProperty: "egress"},message:"must have required property '"+"egress"+"'",schema:schema45.properties.spec.properties.defaultDeny.required,parentSchema:schema45.properties.spec.properties.defaultDeny,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data14){
if(!((key3 === "ingress") || (key3 === "egress"))){
const err33 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema45.properties.spec.properties.defaultDeny,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data14.ingress !== undefined){
let data15 = data14.ingress;
if((typeof data15 !== "boolean") && (typeof data15 !== "string")){
const err34 = {instancePath:instancePath+"/spec/defaultDeny/ingress",schemaPath:"#/properties/spec/properties/defaultDeny/properties/ingress/type",keyword:"type",params:{type: schema45.properties.spec.properties.defaultDeny.properties.ingress.type},message:"must be boolean,string",schema:schema45.properties.spec.properties.defaultDeny.properties.ingress.type,parentSchema:schema45.properties.spec.properties.defaultDeny.properties.ingress,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data14.egress !== undefined){
let data16 = data14.egress;
if((typeof data16 !== "boolean") && (typeof data16 !== "string")){
const err35 = {instancePath:instancePath+"/spec/defaultDeny/egress",schemaPath:"#/properties/spec/properties/defaultDeny/properties/egress/type",keyword:"type",params:{type: schema45.properties.spec.properties.defaultDeny.properties.egress.type},message:"must be boolean,string",schema:schema45.properties.spec.properties.defaultDeny.properties.egress.type,parentSchema:schema45.properties.spec.properties.defaultDeny.properties.egress,data:data16};
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
const err36 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.spec.properties.defaultDeny.type,parentSchema:schema45.properties.spec.properties.defaultDeny,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.tenants !== undefined){
let data17 = data4.tenants;
if((typeof data17 !== "string") && (!(Array.isArray(data17)))){
const err37 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/type",keyword:"type",params:{type: schema45.properties.spec.properties.tenants.type},message:"must be string,array",schema:schema45.properties.spec.properties.tenants.type,parentSchema:schema45.properties.spec.properties.tenants,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const _errs38 = errors;
let valid10 = true;
const _errs39 = errors;
if(typeof data17 !== "string"){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid0 = _errs39 === errors;
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs41 = errors;
if(!((data17 === "None") || (data17 === "Any"))){
const err39 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/then/enum",keyword:"enum",params:{allowedValues: schema45.properties.spec.properties.tenants.then.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.spec.properties.tenants.then.enum,parentSchema:schema45.properties.spec.properties.tenants.then,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid0 = _errs41 === errors;
valid10 = _valid0;
}
if(!valid10){
const err40 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema45.properties.spec.properties.tenants.if,parentSchema:schema45.properties.spec.properties.tenants,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(Array.isArray(data17)){
if(data17.length < 1){
const err41 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema45.properties.spec.properties.tenants,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len2 = data17.length;
for(let i4=0; i4<len2; i4++){
let data18 = data17[i4];
if(typeof data18 === "string"){
if(func1(data18) < 1){
const err42 = {instancePath:instancePath+"/spec/tenants/" + i4,schemaPath:"#/properties/spec/properties/tenants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.spec.properties.tenants.items,data:data18};
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
const err43 = {instancePath:instancePath+"/spec/tenants/" + i4,schemaPath:"#/properties/spec/properties/tenants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.tenants.items.type,parentSchema:schema45.properties.spec.properties.tenants.items,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i5 = data17.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data17[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err44 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema45.properties.spec.properties.tenants,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
}
if(data4.tenantLabels !== undefined){
let data19 = data4.tenantLabels;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i6=0; i6<len3; i6++){
let data20 = data19[i6];
if(typeof data20 === "string"){
if(func1(data20) < 1){
const err45 = {instancePath:instancePath+"/spec/tenantLabels/" + i6,schemaPath:"#/properties/spec/properties/tenantLabels/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.spec.properties.tenantLabels.items,data:data20};
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
const err46 = {instancePath:instancePath+"/spec/tenantLabels/" + i6,schemaPath:"#/properties/spec/properties/tenantLabels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.tenantLabels.items.type,parentSchema:schema45.properties.spec.properties.tenantLabels.items,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
let i7 = data19.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data19[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err47 = {instancePath:instancePath+"/spec/tenantLabels",schemaPath:"#/properties/spec/properties/tenantLabels/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i7+" are identical)",schema:true,parentSchema:schema45.properties.spec.properties.tenantLabels,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err48 = {instancePath:instancePath+"/spec/tenantLabels",schemaPath:"#/properties/spec/properties/tenantLabels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.spec.properties.tenantLabels.type,parentSchema:schema45.properties.spec.properties.tenantLabels,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data4.tenantPolicies !== undefined){
let data21 = data4.tenantPolicies;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.from === undefined){
const err49 = {instancePath:instancePath+"/spec/tenantPolicies",schemaPath:"#/properties/spec/properties/tenantPolicies/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema45.properties.spec.properties.tenantPolicies.required,parentSchema:schema45.properties.spec.properties.tenantPolicies,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key4 in data21){
if(!(((key4 === "from") || (key4 === "offered")) || (key4 === "addresses"))){
const err50 = {instancePath:instancePath+"/spec/tenantPolicies",schemaPath:"#/properties/spec/properties/tenantPolicies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema45.properties.spec.properties.tenantPolicies,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data21.from !== undefined){
let data22 = data21.from;
if(typeof data22 !== "string"){
const err51 = {instancePath:instancePath+"/spec/tenantPolicies/from",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.tenantPolicies.properties.from.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.from,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!(((data22 === "None") || (data22 === "Offered")) || (data22 === "Own"))){
const err52 = {instancePath:instancePath+"/spec/tenantPolicies/from",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/from/enum",keyword:"enum",params:{allowedValues: schema45.properties.spec.properties.tenantPolicies.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.spec.properties.tenantPolicies.properties.from.enum,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.from,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data21.offered !== undefined){
let data23 = data21.offered;
if(Array.isArray(data23)){
if(data23.length < 1){
const err53 = {instancePath:instancePath+"/spec/tenantPolicies/offered",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.offered,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len4 = data23.length;
for(let i8=0; i8<len4; i8++){
let data24 = data23[i8];
if(typeof data24 === "string"){
if(func1(data24) < 1){
const err54 = {instancePath:instancePath+"/spec/tenantPolicies/offered/" + i8,schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.offered.items,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/spec/tenantPolicies/offered/" + i8,schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.tenantPolicies.properties.offered.items.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.offered.items,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
let i9 = data23.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data23[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err56 = {instancePath:instancePath+"/spec/tenantPolicies/offered",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i9+" are identical)",schema:true,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.offered,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
const err57 = {instancePath:instancePath+"/spec/tenantPolicies/offered",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.spec.properties.tenantPolicies.properties.offered.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.offered,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data21.addresses !== undefined){
let data25 = data21.addresses;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.minPrefixLength === undefined){
const err58 = {instancePath:instancePath+"/spec/tenantPolicies/addresses",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/required",keyword:"required",params:{missingProperty: "minPrefixLength"},message:"must have required property '"+"minPrefixLength"+"'",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.required,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key5 in data25){
if(!((key5 === "minPrefixLength") || (key5 === "outside"))){
const err59 = {instancePath:instancePath+"/spec/tenantPolicies/addresses",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data25.minPrefixLength !== undefined){
let data26 = data25.minPrefixLength;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.ipv4 === undefined){
const err60 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/required",keyword:"required",params:{missingProperty: "ipv4"},message:"must have required property '"+"ipv4"+"'",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.required,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data26.ipv6 === undefined){
const err61 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/required",keyword:"required",params:{missingProperty: "ipv6"},message:"must have required property '"+"ipv6"+"'",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.required,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key6 in data26){
if(!((key6 === "ipv4") || (key6 === "ipv6"))){
const err62 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength,data:data26};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.ipv4 !== undefined){
let data27 = data26.ipv4;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err63 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv4",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv4/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv4.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv4,data:data27};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 32 || isNaN(data27)){
const err64 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv4",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv4/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32},message:"must be <= 32",schema:32,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv4,data:data27};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err65 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv4",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv4/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv4,data:data27};
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
if(data26.ipv6 !== undefined){
let data28 = data26.ipv6;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err66 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv6",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv6/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv6.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv6,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 128 || isNaN(data28)){
const err67 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv6",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv6/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128},message:"must be <= 128",schema:128,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv6,data:data28};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err68 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv6",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv6/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv6,data:data28};
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
}
else {
const err69 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength,data:data26};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data25.outside !== undefined){
let data29 = data25.outside;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i10=0; i10<len5; i10++){
let data30 = data29[i10];
if(typeof data30 === "string"){
if(func1(data30) < 1){
const err70 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/outside/" + i10,schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/outside/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside.items,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/outside/" + i10,schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/outside/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside.items.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside.items,data:data30};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
let i11 = data29.length;
let j5;
if(i11 > 1){
const indices5 = {};
for(;i11--;){
let item5 = data29[i11];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err72 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/outside",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/outside/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i11+" are identical)",schema:true,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside,data:data29};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
break;
}
indices5[item5] = i11;
}
}
}
else {
const err73 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/outside",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/outside/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside,data:data29};
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
const err74 = {instancePath:instancePath+"/spec/tenantPolicies/addresses",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.spec.properties.tenantPolicies.properties.addresses.type,parentSchema:schema45.properties.spec.properties.tenantPolicies.properties.addresses,data:data25};
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
const err75 = {instancePath:instancePath+"/spec/tenantPolicies",schemaPath:"#/properties/spec/properties/tenantPolicies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.spec.properties.tenantPolicies.type,parentSchema:schema45.properties.spec.properties.tenantPolicies,data:data21};
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
const err76 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.spec.type,parentSchema:schema45.properties.spec,data:data4};
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
const err77 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const network_policy = validate38;
const schema46 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/network-policy.schema.json","title":"NetworkPolicy","description":"A networking.k8s.io/v1 NetworkPolicy as Ringfence renders it. Unknown fields are refused.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"networking.k8s.io/v1","description":"The API group and version."},"kind":{"const":"NetworkPolicy","description":"The kind."},"metadata":{"type":"object","title":"NetworkPolicy metadata","additionalProperties":false,"required":["name"],"description":"Name, labels and annotations; Ringfence adds the namespace.","properties":{"name":{"type":"string","description":"The policy's name, unique in its namespace."},"namespace":{"type":"string","description":"Set by Ringfence."},"labels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels of the policy."},"annotations":{"type":"object","additionalProperties":{"type":"string"},"description":"Annotations of the policy."}}},"spec":{"type":"object","title":"NetworkPolicySpec","additionalProperties":false,"required":["podSelector"],"description":"Which pods it isolates, in which directions, and what it allows them.","properties":{"podSelector":{"$ref":"#/$defs/labelSelector"},"policyTypes":{"type":"array","items":{"type":"string","enum":["Ingress","Egress"]},"description":"The directions in which the policy isolates the selected pods."},"ingress":{"type":"array","items":{"$ref":"#/$defs/ingressRule"},"description":"What may reach the selected pods."},"egress":{"type":"array","items":{"$ref":"#/$defs/egressRule"},"description":"What the selected pods may reach."}}}},"examples":[{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"deny-all"},"spec":{"podSelector":{},"policyTypes":["Ingress","Egress"]}}],"$defs":{"labelSelector":{"title":"LabelSelector","type":"object","additionalProperties":false,"description":"Matches labels; an empty selector matches everything.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Every key must have exactly this value."},"matchExpressions":{"type":"array","description":"Every requirement must hold.","items":{"title":"LabelSelectorRequirement","type":"object","additionalProperties":false,"required":["key","operator"],"description":"One requirement.","properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"How key and values relate."},"values":{"type":"array","items":{"type":"string"},"description":"For In and NotIn, at least one; for Exists and DoesNotExist, none."}}}}}},"ingressRule":{"title":"NetworkPolicyIngressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both from and ports is allowed.","properties":{"from":{"type":"array","items":{"$ref":"#/$defs/peer"},"description":"Sources; absent means every source."},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"description":"Ports of the selected pods; absent means all."}}},"egressRule":{"title":"NetworkPolicyEgressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both to and ports is allowed.","properties":{"to":{"type":"array","items":{"$ref":"#/$defs/peer"},"description":"Destinations; absent means every destination."},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"description":"Destination ports; absent means all."}}},"peer":{"title":"NetworkPolicyPeer","type":"object","additionalProperties":false,"description":"Pods and namespaces by selectors, or a range of addresses.","properties":{"podSelector":{"$ref":"#/$defs/labelSelector"},"namespaceSelector":{"$ref":"#/$defs/labelSelector"},"ipBlock":{"title":"IPBlock","type":"object","additionalProperties":false,"required":["cidr"],"description":"A range of addresses without the excepted ones.","properties":{"cidr":{"type":"string","description":"The range."},"except":{"type":"array","items":{"type":"string"},"description":"Ranges strictly inside cidr that are left out."}}}}},"port":{"title":"NetworkPolicyPort","type":"object","additionalProperties":false,"description":"Ports of one protocol.","properties":{"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"Default: TCP."},"port":{"type":["integer","string"],"description":"A number or the name of a container port; absent means all ports."},"endPort":{"type":"integer","description":"Last port of a range that begins at port."}}}}};
const schema47 = {"title":"LabelSelector","type":"object","additionalProperties":false,"description":"Matches labels; an empty selector matches everything.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Every key must have exactly this value."},"matchExpressions":{"type":"array","description":"Every requirement must hold.","items":{"title":"LabelSelectorRequirement","type":"object","additionalProperties":false,"required":["key","operator"],"description":"One requirement.","properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"How key and values relate."},"values":{"type":"array","items":{"type":"string"},"description":"For In and NotIn, at least one; for Exists and DoesNotExist, none."}}}}}};
const schema48 = {"title":"NetworkPolicyIngressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both from and ports is allowed.","properties":{"from":{"type":"array","items":{"$ref":"#/$defs/peer"},"description":"Sources; absent means every source."},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"description":"Ports of the selected pods; absent means all."}}};
const schema52 = {"title":"NetworkPolicyPort","type":"object","additionalProperties":false,"description":"Ports of one protocol.","properties":{"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"Default: TCP."},"port":{"type":["integer","string"],"description":"A number or the name of a container port; absent means all ports."},"endPort":{"type":"integer","description":"Last port of a range that begins at port."}}};
const schema49 = {"title":"NetworkPolicyPeer","type":"object","additionalProperties":false,"description":"Pods and namespaces by selectors, or a range of addresses.","properties":{"podSelector":{"$ref":"#/$defs/labelSelector"},"namespaceSelector":{"$ref":"#/$defs/labelSelector"},"ipBlock":{"title":"IPBlock","type":"object","additionalProperties":false,"required":["cidr"],"description":"A range of addresses without the excepted ones.","properties":{"cidr":{"type":"string","description":"The range."},"except":{"type":"array","items":{"type":"string"},"description":"Ranges strictly inside cidr that are left out."}}}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "podSelector") || (key0 === "namespaceSelector")) || (key0 === "ipBlock"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.podSelector !== undefined){
let data0 = data.podSelector;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "matchLabels") || (key1 === "matchExpressions"))){
const err1 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.matchLabels !== undefined){
let data1 = data0.matchLabels;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key2 in data1){
let data2 = data1[key2];
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/podSelector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchLabels.additionalProperties.type,parentSchema:schema47.properties.matchLabels.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/podSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.matchLabels.type,parentSchema:schema47.properties.matchLabels,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.matchExpressions !== undefined){
let data3 = data0.matchExpressions;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.key === undefined){
const err4 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema47.properties.matchExpressions.items.required,parentSchema:schema47.properties.matchExpressions.items,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4.operator === undefined){
const err5 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema47.properties.matchExpressions.items.required,parentSchema:schema47.properties.matchExpressions.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key3 in data4){
if(!(((key3 === "key") || (key3 === "operator")) || (key3 === "values"))){
const err6 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.matchExpressions.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.key !== undefined){
let data5 = data4.key;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.key.type,parentSchema:schema47.properties.matchExpressions.items.properties.key,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.operator !== undefined){
let data6 = data4.operator;
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.operator.type,parentSchema:schema47.properties.matchExpressions.items.properties.operator,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data6 === "In") || (data6 === "NotIn")) || (data6 === "Exists")) || (data6 === "DoesNotExist"))){
const err9 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema47.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema47.properties.matchExpressions.items.properties.operator,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.values !== undefined){
let data7 = data4.values;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema47.properties.matchExpressions.items.properties.values.items,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.matchExpressions.items.properties.values.type,parentSchema:schema47.properties.matchExpressions.items.properties.values,data:data7};
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
const err12 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.matchExpressions.items.type,parentSchema:schema47.properties.matchExpressions.items,data:data4};
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
const err13 = {instancePath:instancePath+"/podSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.matchExpressions.type,parentSchema:schema47.properties.matchExpressions,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.namespaceSelector !== undefined){
let data9 = data.namespaceSelector;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err15 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.matchLabels !== undefined){
let data10 = data9.matchLabels;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key5 in data10){
let data11 = data10[key5];
if(typeof data11 !== "string"){
const err16 = {instancePath:instancePath+"/namespaceSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchLabels.additionalProperties.type,parentSchema:schema47.properties.matchLabels.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.matchLabels.type,parentSchema:schema47.properties.matchLabels,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.matchExpressions !== undefined){
let data12 = data9.matchExpressions;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.key === undefined){
const err18 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema47.properties.matchExpressions.items.required,parentSchema:schema47.properties.matchExpressions.items,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data13.operator === undefined){
const err19 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema47.properties.matchExpressions.items.required,parentSchema:schema47.properties.matchExpressions.items,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key6 in data13){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err20 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.matchExpressions.items,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.key !== undefined){
let data14 = data13.key;
if(typeof data14 !== "string"){
const err21 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.key.type,parentSchema:schema47.properties.matchExpressions.items.properties.key,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data13.operator !== undefined){
let data15 = data13.operator;
if(typeof data15 !== "string"){
const err22 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.operator.type,parentSchema:schema47.properties.matchExpressions.items.properties.operator,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((((data15 === "In") || (data15 === "NotIn")) || (data15 === "Exists")) || (data15 === "DoesNotExist"))){
const err23 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema47.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema47.properties.matchExpressions.items.properties.operator,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data13.values !== undefined){
let data16 = data13.values;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 !== "string"){
const err24 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/values/" + i3,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema47.properties.matchExpressions.items.properties.values.items,data:data17};
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
const err25 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.matchExpressions.items.properties.values.type,parentSchema:schema47.properties.matchExpressions.items.properties.values,data:data16};
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
const err26 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.matchExpressions.items.type,parentSchema:schema47.properties.matchExpressions.items,data:data13};
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
const err27 = {instancePath:instancePath+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.matchExpressions.type,parentSchema:schema47.properties.matchExpressions,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.ipBlock !== undefined){
let data18 = data.ipBlock;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.cidr === undefined){
const err29 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/required",keyword:"required",params:{missingProperty: "cidr"},message:"must have required property '"+"cidr"+"'",schema:schema49.properties.ipBlock.required,parentSchema:schema49.properties.ipBlock,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key7 in data18){
if(!((key7 === "cidr") || (key7 === "except"))){
const err30 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema49.properties.ipBlock,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data18.cidr !== undefined){
let data19 = data18.cidr;
if(typeof data19 !== "string"){
const err31 = {instancePath:instancePath+"/ipBlock/cidr",schemaPath:"#/properties/ipBlock/properties/cidr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.ipBlock.properties.cidr.type,parentSchema:schema49.properties.ipBlock.properties.cidr,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data18.except !== undefined){
let data20 = data18.except;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if(typeof data21 !== "string"){
const err32 = {instancePath:instancePath+"/ipBlock/except/" + i4,schemaPath:"#/properties/ipBlock/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.ipBlock.properties.except.items.type,parentSchema:schema49.properties.ipBlock.properties.except.items,data:data21};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/ipBlock/except",schemaPath:"#/properties/ipBlock/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.ipBlock.properties.except.type,parentSchema:schema49.properties.ipBlock.properties.except,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.ipBlock.type,parentSchema:schema49.properties.ipBlock,data:data18};
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
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "from") || (key0 === "ports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate40(data0[i0], {instancePath:instancePath+"/from/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.from.type,parentSchema:schema48.properties.from,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.ports !== undefined){
let data2 = data.ports;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "protocol") || (key1 === "port")) || (key1 === "endPort"))){
const err2 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data3.protocol !== undefined){
let data4 = data3.protocol;
if(typeof data4 !== "string"){
const err3 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.protocol.type,parentSchema:schema52.properties.protocol,data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data4 === "TCP") || (data4 === "UDP")) || (data4 === "SCTP"))){
const err4 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema52.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema52.properties.protocol.enum,parentSchema:schema52.properties.protocol,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.port !== undefined){
let data5 = data3.port;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err5 = {instancePath:instancePath+"/ports/" + i1+"/port",schemaPath:"#/$defs/port/properties/port/type",keyword:"type",params:{type: schema52.properties.port.type},message:"must be integer,string",schema:schema52.properties.port.type,parentSchema:schema52.properties.port,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.endPort !== undefined){
let data6 = data3.endPort;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err6 = {instancePath:instancePath+"/ports/" + i1+"/endPort",schemaPath:"#/$defs/port/properties/endPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.endPort.type,parentSchema:schema52.properties.endPort,data:data6};
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
const err7 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.ports.type,parentSchema:schema48.properties.ports,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"title":"NetworkPolicyEgressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both to and ports is allowed.","properties":{"to":{"type":"array","items":{"$ref":"#/$defs/peer"},"description":"Destinations; absent means every destination."},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"description":"Destination ports; absent means all."}}};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "to") || (key0 === "ports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate40(data0[i0], {instancePath:instancePath+"/to/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.to.type,parentSchema:schema53.properties.to,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.ports !== undefined){
let data2 = data.ports;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "protocol") || (key1 === "port")) || (key1 === "endPort"))){
const err2 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data3.protocol !== undefined){
let data4 = data3.protocol;
if(typeof data4 !== "string"){
const err3 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.protocol.type,parentSchema:schema52.properties.protocol,data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data4 === "TCP") || (data4 === "UDP")) || (data4 === "SCTP"))){
const err4 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema52.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema52.properties.protocol.enum,parentSchema:schema52.properties.protocol,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.port !== undefined){
let data5 = data3.port;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err5 = {instancePath:instancePath+"/ports/" + i1+"/port",schemaPath:"#/$defs/port/properties/port/type",keyword:"type",params:{type: schema52.properties.port.type},message:"must be integer,string",schema:schema52.properties.port.type,parentSchema:schema52.properties.port,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.endPort !== undefined){
let data6 = data3.endPort;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err6 = {instancePath:instancePath+"/ports/" + i1+"/endPort",schemaPath:"#/$defs/port/properties/endPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.endPort.type,parentSchema:schema52.properties.endPort,data:data6};
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
const err7 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.ports.type,parentSchema:schema53.properties.ports,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/network-policy.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema46.required,parentSchema:schema46,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
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
if("networking.k8s.io/v1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "networking.k8s.io/v1"},message:"must be equal to constant",schema:"networking.k8s.io/v1",parentSchema:schema46.properties.apiVersion,data:data0};
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
if("NetworkPolicy" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "NetworkPolicy"},message:"must be equal to constant",schema:"NetworkPolicy",parentSchema:schema46.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema46.properties.metadata.required,parentSchema:schema46.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema46.properties.metadata,data:data2};
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
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.metadata.properties.name.type,parentSchema:schema46.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.metadata.properties.namespace.type,parentSchema:schema46.properties.metadata.properties.namespace,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema46.properties.metadata.properties.labels.additionalProperties,data:data6};
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
const err12 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.metadata.properties.labels.type,parentSchema:schema46.properties.metadata.properties.labels,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema46.properties.metadata.properties.annotations.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.metadata.properties.annotations.type,parentSchema:schema46.properties.metadata.properties.annotations,data:data7};
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
const err15 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.metadata.type,parentSchema:schema46.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.spec !== undefined){
let data9 = data.spec;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.podSelector === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "podSelector"},message:"must have required property '"+"podSelector"+"'",schema:schema46.properties.spec.required,parentSchema:schema46.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key4 in data9){
if(!((((key4 === "podSelector") || (key4 === "policyTypes")) || (key4 === "ingress")) || (key4 === "egress"))){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema46.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.podSelector !== undefined){
let data10 = data9.podSelector;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key5 in data10){
if(!((key5 === "matchLabels") || (key5 === "matchExpressions"))){
const err18 = {instancePath:instancePath+"/spec/podSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.matchLabels !== undefined){
let data11 = data10.matchLabels;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key6 in data11){
let data12 = data11[key6];
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/spec/podSelector/matchLabels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchLabels.additionalProperties.type,parentSchema:schema47.properties.matchLabels.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/spec/podSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.matchLabels.type,parentSchema:schema47.properties.matchLabels,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.matchExpressions !== undefined){
let data13 = data10.matchExpressions;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.key === undefined){
const err21 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema47.properties.matchExpressions.items.required,parentSchema:schema47.properties.matchExpressions.items,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14.operator === undefined){
const err22 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema47.properties.matchExpressions.items.required,parentSchema:schema47.properties.matchExpressions.items,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key7 in data14){
if(!(((key7 === "key") || (key7 === "operator")) || (key7 === "values"))){
const err23 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.matchExpressions.items,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data14.key !== undefined){
let data15 = data14.key;
if(typeof data15 !== "string"){
const err24 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.key.type,parentSchema:schema47.properties.matchExpressions.items.properties.key,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data14.operator !== undefined){
let data16 = data14.operator;
if(typeof data16 !== "string"){
const err25 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.operator.type,parentSchema:schema47.properties.matchExpressions.items.properties.operator,data:data16};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((data16 === "In") || (data16 === "NotIn")) || (data16 === "Exists")) || (data16 === "DoesNotExist"))){
const err26 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema47.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema47.properties.matchExpressions.items.properties.operator,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.values !== undefined){
let data17 = data14.values;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(typeof data18 !== "string"){
const err27 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema47.properties.matchExpressions.items.properties.values.items,data:data18};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.matchExpressions.items.properties.values.type,parentSchema:schema47.properties.matchExpressions.items.properties.values,data:data17};
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
const err29 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.matchExpressions.items.type,parentSchema:schema47.properties.matchExpressions.items,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/podSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.matchExpressions.type,parentSchema:schema47.properties.matchExpressions,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/spec/podSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.policyTypes !== undefined){
let data19 = data9.policyTypes;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if(typeof data20 !== "string"){
const err32 = {instancePath:instancePath+"/spec/policyTypes/" + i2,schemaPath:"#/properties/spec/properties/policyTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.spec.properties.policyTypes.items.type,parentSchema:schema46.properties.spec.properties.policyTypes.items,data:data20};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data20 === "Ingress") || (data20 === "Egress"))){
const err33 = {instancePath:instancePath+"/spec/policyTypes/" + i2,schemaPath:"#/properties/spec/properties/policyTypes/items/enum",keyword:"enum",params:{allowedValues: schema46.properties.spec.properties.policyTypes.items.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.spec.properties.policyTypes.items.enum,parentSchema:schema46.properties.spec.properties.policyTypes.items,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec/policyTypes",schemaPath:"#/properties/spec/properties/policyTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.spec.properties.policyTypes.type,parentSchema:schema46.properties.spec.properties.policyTypes,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.ingress !== undefined){
let data21 = data9.ingress;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
if(!(validate39(data21[i3], {instancePath:instancePath+"/spec/ingress/" + i3,parentData:data21,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/spec/ingress",schemaPath:"#/properties/spec/properties/ingress/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.spec.properties.ingress.type,parentSchema:schema46.properties.spec.properties.ingress,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.egress !== undefined){
let data23 = data9.egress;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
if(!(validate43(data23[i4], {instancePath:instancePath+"/spec/egress/" + i4,parentData:data23,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/spec/egress",schemaPath:"#/properties/spec/properties/egress/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.spec.properties.egress.type,parentSchema:schema46.properties.spec.properties.egress,data:data23};
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
const err37 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.spec.type,parentSchema:schema46.properties.spec,data:data9};
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
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const observed_values = validate46;
const schema55 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/observed-values.schema.json","title":"ObservedValues","description":"`policies/observed/<cluster>.yaml`: values that a program read from the cluster. Sets only parameters marked `observed`, which no other source sets.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ObservedValues","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The cluster's name, which is also the name of the file.","examples":["aws-eu1"]}},"description":"Names this source."},"spec":{"type":"object","title":"ObservedValues spec","additionalProperties":false,"description":"The observed values.","required":["values"],"properties":{"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ObservedValues","metadata":{"name":"aws-eu1"},"spec":{"values":{}}}]};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/observed-values.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema55.required,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema55.required,parentSchema:schema55,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema55.properties.apiVersion,data:data0};
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
if("ObservedValues" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ObservedValues"},message:"must be equal to constant",schema:"ObservedValues",parentSchema:schema55.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema55.properties.metadata.required,parentSchema:schema55.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema55.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema55.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema55.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.metadata.properties.name.type,parentSchema:schema55.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.properties.metadata.type,parentSchema:schema55.properties.metadata,data:data2};
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
if(data4.values === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "values"},message:"must have required property '"+"values"+"'",schema:schema55.properties.spec.required,parentSchema:schema55.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "values")){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema55.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.values !== undefined){
let data5 = data4.values;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err15 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.properties.spec.properties.values.type,parentSchema:schema55.properties.spec.properties.values,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.properties.spec.type,parentSchema:schema55.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const parameters = validate32;

export const policy_template = validate47;
const schema56 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/policy-template.schema.json","title":"PolicyTemplate","description":"A NetworkPolicy with expressions where it varies. Generated from network-policy.schema.json.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"$let":{"type":"object","additionalProperties":{"type":"string"},"description":"Names for expressions that are used more than once."},"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"apiVersion":{"const":"networking.k8s.io/v1","description":"The API group and version."},"kind":{"const":"NetworkPolicy","description":"The kind."},"metadata":{"type":"object","title":"NetworkPolicy metadata","additionalProperties":false,"required":["name"],"description":"Name, labels and annotations; Ringfence adds the namespace.","properties":{"name":{"type":"string","description":"The policy's name, unique in its namespace."},"namespace":{"type":"string","description":"Set by Ringfence."},"labels":{"type":["object","string"],"additionalProperties":{"type":["string"]},"description":"Labels of the policy."},"annotations":{"type":["object","string"],"additionalProperties":{"type":["string"]},"description":"Annotations of the policy."}}},"spec":{"type":"object","title":"NetworkPolicySpec","additionalProperties":false,"required":["podSelector"],"description":"Which pods it isolates, in which directions, and what it allows them.","properties":{"podSelector":{"$ref":"#/$defs/labelSelector"},"policyTypes":{"type":["array","string"],"items":{"type":"string","examples":["Ingress","Egress"]},"description":"The directions in which the policy isolates the selected pods."},"ingress":{"type":["array","string"],"items":{"$ref":"#/$defs/ingressRule"},"description":"What may reach the selected pods."},"egress":{"type":["array","string"],"items":{"$ref":"#/$defs/egressRule"},"description":"What the selected pods may reach."}}}},"examples":[{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"deny-all"},"spec":{"podSelector":{},"policyTypes":["Ingress","Egress"]}}],"$defs":{"labelSelector":{"title":"LabelSelector","type":"object","additionalProperties":false,"description":"Matches labels; an empty selector matches everything.","properties":{"matchLabels":{"type":["object","string"],"additionalProperties":{"type":["string"]},"description":"Every key must have exactly this value."},"matchExpressions":{"type":["array","string"],"description":"Every requirement must hold.","items":{"title":"LabelSelectorRequirement","type":"object","additionalProperties":false,"required":["key","operator"],"description":"One requirement.","properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","description":"How key and values relate.","examples":["In","NotIn","Exists","DoesNotExist"]},"values":{"type":["array","string"],"items":{"type":"string"},"description":"For In and NotIn, at least one; for Exists and DoesNotExist, none."}}}}}},"ingressRule":{"title":"NetworkPolicyIngressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both from and ports is allowed.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"$never":{"type":"string","description":"An expression of a list of CIDRs: no block of the rule may contain an address of them."},"from":{"type":["array","string"],"items":{"$ref":"#/$defs/peer"},"description":"Sources; absent means every source."},"ports":{"type":["array","string"],"items":{"$ref":"#/$defs/port"},"description":"Ports of the selected pods; absent means all."}}},"egressRule":{"title":"NetworkPolicyEgressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both to and ports is allowed.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"$never":{"type":"string","description":"An expression of a list of CIDRs: no block of the rule may contain an address of them."},"to":{"type":["array","string"],"items":{"$ref":"#/$defs/peer"},"description":"Destinations; absent means every destination."},"ports":{"type":["array","string"],"items":{"$ref":"#/$defs/port"},"description":"Destination ports; absent means all."}}},"peer":{"title":"NetworkPolicyPeer","type":"object","additionalProperties":false,"description":"Pods and namespaces by selectors, or a range of addresses.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"podSelector":{"$ref":"#/$defs/labelSelector"},"namespaceSelector":{"$ref":"#/$defs/labelSelector"},"ipBlock":{"title":"IPBlock","type":"object","additionalProperties":false,"required":["cidr"],"description":"A range of addresses without the excepted ones.","properties":{"cidr":{"type":"string","description":"The range."},"except":{"type":["array","string"],"items":{"type":"string"},"description":"Ranges strictly inside cidr that are left out."}}}}},"port":{"title":"NetworkPolicyPort","type":"object","additionalProperties":false,"description":"Ports of one protocol.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"protocol":{"type":"string","description":"Default: TCP.","examples":["TCP","UDP","SCTP"]},"port":{"type":["integer","string"],"description":"A number or the name of a container port; absent means all ports."},"endPort":{"type":["integer","string"],"description":"Last port of a range that begins at port."}}}}};
const schema57 = {"title":"LabelSelector","type":"object","additionalProperties":false,"description":"Matches labels; an empty selector matches everything.","properties":{"matchLabels":{"type":["object","string"],"additionalProperties":{"type":["string"]},"description":"Every key must have exactly this value."},"matchExpressions":{"type":["array","string"],"description":"Every requirement must hold.","items":{"title":"LabelSelectorRequirement","type":"object","additionalProperties":false,"required":["key","operator"],"description":"One requirement.","properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","description":"How key and values relate.","examples":["In","NotIn","Exists","DoesNotExist"]},"values":{"type":["array","string"],"items":{"type":"string"},"description":"For In and NotIn, at least one; for Exists and DoesNotExist, none."}}}}}};
const schema58 = {"title":"NetworkPolicyIngressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both from and ports is allowed.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"$never":{"type":"string","description":"An expression of a list of CIDRs: no block of the rule may contain an address of them."},"from":{"type":["array","string"],"items":{"$ref":"#/$defs/peer"},"description":"Sources; absent means every source."},"ports":{"type":["array","string"],"items":{"$ref":"#/$defs/port"},"description":"Ports of the selected pods; absent means all."}}};
const schema62 = {"title":"NetworkPolicyPort","type":"object","additionalProperties":false,"description":"Ports of one protocol.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"protocol":{"type":"string","description":"Default: TCP.","examples":["TCP","UDP","SCTP"]},"port":{"type":["integer","string"],"description":"A number or the name of a container port; absent means all ports."},"endPort":{"type":["integer","string"],"description":"Last port of a range that begins at port."}}};
const schema59 = {"title":"NetworkPolicyPeer","type":"object","additionalProperties":false,"description":"Pods and namespaces by selectors, or a range of addresses.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"podSelector":{"$ref":"#/$defs/labelSelector"},"namespaceSelector":{"$ref":"#/$defs/labelSelector"},"ipBlock":{"title":"IPBlock","type":"object","additionalProperties":false,"required":["cidr"],"description":"A range of addresses without the excepted ones.","properties":{"cidr":{"type":"string","description":"The range."},"except":{"type":["array","string"],"items":{"type":"string"},"description":"Ranges strictly inside cidr that are left out."}}}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "$each") || (key0 === "$as")) || (key0 === "$when")) || (key0 === "podSelector")) || (key0 === "namespaceSelector")) || (key0 === "ipBlock"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$each !== undefined){
let data0 = data.$each;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$each",schemaPath:"#/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.$each.type,parentSchema:schema59.properties.$each,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$as !== undefined){
let data1 = data.$as;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/$as",schemaPath:"#/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.$as.type,parentSchema:schema59.properties.$as,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$when !== undefined){
let data2 = data.$when;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/$when",schemaPath:"#/properties/%24when/type",keyword:"type",params:{type: schema59.properties.$when.type},message:"must be boolean,string",schema:schema59.properties.$when.type,parentSchema:schema59.properties.$when,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.podSelector !== undefined){
let data3 = data.podSelector;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "matchLabels") || (key1 === "matchExpressions"))){
const err4 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.matchLabels !== undefined){
let data4 = data3.matchLabels;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/podSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: schema57.properties.matchLabels.type},message:"must be object,string",schema:schema57.properties.matchLabels.type,parentSchema:schema57.properties.matchLabels,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/podSelector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: schema57.properties.matchLabels.additionalProperties.type},message:"must be string",schema:schema57.properties.matchLabels.additionalProperties.type,parentSchema:schema57.properties.matchLabels.additionalProperties,data:data5};
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
}
if(data3.matchExpressions !== undefined){
let data6 = data3.matchExpressions;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err7 = {instancePath:instancePath+"/podSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: schema57.properties.matchExpressions.type},message:"must be array,string",schema:schema57.properties.matchExpressions.type,parentSchema:schema57.properties.matchExpressions,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.key === undefined){
const err8 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema57.properties.matchExpressions.items.required,parentSchema:schema57.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data7.operator === undefined){
const err9 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema57.properties.matchExpressions.items.required,parentSchema:schema57.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key3 in data7){
if(!(((key3 === "key") || (key3 === "operator")) || (key3 === "values"))){
const err10 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema57.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.key !== undefined){
let data8 = data7.key;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.key.type,parentSchema:schema57.properties.matchExpressions.items.properties.key,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.operator !== undefined){
let data9 = data7.operator;
if(typeof data9 !== "string"){
const err12 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.operator.type,parentSchema:schema57.properties.matchExpressions.items.properties.operator,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.values !== undefined){
let data10 = data7.values;
if((!(Array.isArray(data10))) && (typeof data10 !== "string")){
const err13 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: schema57.properties.matchExpressions.items.properties.values.type},message:"must be array,string",schema:schema57.properties.matchExpressions.items.properties.values.type,parentSchema:schema57.properties.matchExpressions.items.properties.values,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err14 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema57.properties.matchExpressions.items.properties.values.items,data:data11};
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
}
}
else {
const err15 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.properties.matchExpressions.items.type,parentSchema:schema57.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.namespaceSelector !== undefined){
let data12 = data.namespaceSelector;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err17 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data12.matchLabels !== undefined){
let data13 = data12.matchLabels;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (typeof data13 !== "string")){
const err18 = {instancePath:instancePath+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: schema57.properties.matchLabels.type},message:"must be object,string",schema:schema57.properties.matchLabels.type,parentSchema:schema57.properties.matchLabels,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
let data14 = data13[key5];
if(typeof data14 !== "string"){
const err19 = {instancePath:instancePath+"/namespaceSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: schema57.properties.matchLabels.additionalProperties.type},message:"must be string",schema:schema57.properties.matchLabels.additionalProperties.type,parentSchema:schema57.properties.matchLabels.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
if(data12.matchExpressions !== undefined){
let data15 = data12.matchExpressions;
if((!(Array.isArray(data15))) && (typeof data15 !== "string")){
const err20 = {instancePath:instancePath+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: schema57.properties.matchExpressions.type},message:"must be array,string",schema:schema57.properties.matchExpressions.type,parentSchema:schema57.properties.matchExpressions,data:data15};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.key === undefined){
const err21 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema57.properties.matchExpressions.items.required,parentSchema:schema57.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data16.operator === undefined){
const err22 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema57.properties.matchExpressions.items.required,parentSchema:schema57.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key6 in data16){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err23 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema57.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data16.key !== undefined){
let data17 = data16.key;
if(typeof data17 !== "string"){
const err24 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.key.type,parentSchema:schema57.properties.matchExpressions.items.properties.key,data:data17};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data16.operator !== undefined){
let data18 = data16.operator;
if(typeof data18 !== "string"){
const err25 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.operator.type,parentSchema:schema57.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data16.values !== undefined){
let data19 = data16.values;
if((!(Array.isArray(data19))) && (typeof data19 !== "string")){
const err26 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: schema57.properties.matchExpressions.items.properties.values.type},message:"must be array,string",schema:schema57.properties.matchExpressions.items.properties.values.type,parentSchema:schema57.properties.matchExpressions.items.properties.values,data:data19};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(typeof data20 !== "string"){
const err27 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/values/" + i3,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema57.properties.matchExpressions.items.properties.values.items,data:data20};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.properties.matchExpressions.items.type,parentSchema:schema57.properties.matchExpressions.items,data:data16};
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
}
}
else {
const err29 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.ipBlock !== undefined){
let data21 = data.ipBlock;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.cidr === undefined){
const err30 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/required",keyword:"required",params:{missingProperty: "cidr"},message:"must have required property '"+"cidr"+"'",schema:schema59.properties.ipBlock.required,parentSchema:schema59.properties.ipBlock,data:data21};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key7 in data21){
if(!((key7 === "cidr") || (key7 === "except"))){
const err31 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.ipBlock,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data21.cidr !== undefined){
let data22 = data21.cidr;
if(typeof data22 !== "string"){
const err32 = {instancePath:instancePath+"/ipBlock/cidr",schemaPath:"#/properties/ipBlock/properties/cidr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.ipBlock.properties.cidr.type,parentSchema:schema59.properties.ipBlock.properties.cidr,data:data22};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data21.except !== undefined){
let data23 = data21.except;
if((!(Array.isArray(data23))) && (typeof data23 !== "string")){
const err33 = {instancePath:instancePath+"/ipBlock/except",schemaPath:"#/properties/ipBlock/properties/except/type",keyword:"type",params:{type: schema59.properties.ipBlock.properties.except.type},message:"must be array,string",schema:schema59.properties.ipBlock.properties.except.type,parentSchema:schema59.properties.ipBlock.properties.except,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(typeof data24 !== "string"){
const err34 = {instancePath:instancePath+"/ipBlock/except/" + i4,schemaPath:"#/properties/ipBlock/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.ipBlock.properties.except.items.type,parentSchema:schema59.properties.ipBlock.properties.except.items,data:data24};
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
}
}
else {
const err35 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.ipBlock.type,parentSchema:schema59.properties.ipBlock,data:data21};
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
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "$each") || (key0 === "$as")) || (key0 === "$when")) || (key0 === "$never")) || (key0 === "from")) || (key0 === "ports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$each !== undefined){
let data0 = data.$each;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$each",schemaPath:"#/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.$each.type,parentSchema:schema58.properties.$each,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$as !== undefined){
let data1 = data.$as;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/$as",schemaPath:"#/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.$as.type,parentSchema:schema58.properties.$as,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$when !== undefined){
let data2 = data.$when;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/$when",schemaPath:"#/properties/%24when/type",keyword:"type",params:{type: schema58.properties.$when.type},message:"must be boolean,string",schema:schema58.properties.$when.type,parentSchema:schema58.properties.$when,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.$never !== undefined){
let data3 = data.$never;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/$never",schemaPath:"#/properties/%24never/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.$never.type,parentSchema:schema58.properties.$never,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.from !== undefined){
let data4 = data.from;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: schema58.properties.from.type},message:"must be array,string",schema:schema58.properties.from.type,parentSchema:schema58.properties.from,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data4[i0], {instancePath:instancePath+"/from/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
}
if(data.ports !== undefined){
let data6 = data.ports;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err6 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: schema58.properties.ports.type},message:"must be array,string",schema:schema58.properties.ports.type,parentSchema:schema58.properties.ports,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((((((key1 === "$each") || (key1 === "$as")) || (key1 === "$when")) || (key1 === "protocol")) || (key1 === "port")) || (key1 === "endPort"))){
const err7 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data7.$each !== undefined){
let data8 = data7.$each;
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/ports/" + i1+"/$each",schemaPath:"#/$defs/port/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.$each.type,parentSchema:schema62.properties.$each,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.$as !== undefined){
let data9 = data7.$as;
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/ports/" + i1+"/$as",schemaPath:"#/$defs/port/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.$as.type,parentSchema:schema62.properties.$as,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.$when !== undefined){
let data10 = data7.$when;
if((typeof data10 !== "boolean") && (typeof data10 !== "string")){
const err10 = {instancePath:instancePath+"/ports/" + i1+"/$when",schemaPath:"#/$defs/port/properties/%24when/type",keyword:"type",params:{type: schema62.properties.$when.type},message:"must be boolean,string",schema:schema62.properties.$when.type,parentSchema:schema62.properties.$when,data:data10};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.protocol !== undefined){
let data11 = data7.protocol;
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.protocol.type,parentSchema:schema62.properties.protocol,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.port !== undefined){
let data12 = data7.port;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (typeof data12 !== "string")){
const err12 = {instancePath:instancePath+"/ports/" + i1+"/port",schemaPath:"#/$defs/port/properties/port/type",keyword:"type",params:{type: schema62.properties.port.type},message:"must be integer,string",schema:schema62.properties.port.type,parentSchema:schema62.properties.port,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.endPort !== undefined){
let data13 = data7.endPort;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (typeof data13 !== "string")){
const err13 = {instancePath:instancePath+"/ports/" + i1+"/endPort",schemaPath:"#/$defs/port/properties/endPort/type",keyword:"type",params:{type: schema62.properties.endPort.type},message:"must be integer,string",schema:schema62.properties.endPort.type,parentSchema:schema62.properties.endPort,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data:data7};
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
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"title":"NetworkPolicyEgressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both to and ports is allowed.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"$never":{"type":"string","description":"An expression of a list of CIDRs: no block of the rule may contain an address of them."},"to":{"type":["array","string"],"items":{"$ref":"#/$defs/peer"},"description":"Destinations; absent means every destination."},"ports":{"type":["array","string"],"items":{"$ref":"#/$defs/port"},"description":"Destination ports; absent means all."}}};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "$each") || (key0 === "$as")) || (key0 === "$when")) || (key0 === "$never")) || (key0 === "to")) || (key0 === "ports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$each !== undefined){
let data0 = data.$each;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$each",schemaPath:"#/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.$each.type,parentSchema:schema63.properties.$each,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$as !== undefined){
let data1 = data.$as;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/$as",schemaPath:"#/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.$as.type,parentSchema:schema63.properties.$as,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$when !== undefined){
let data2 = data.$when;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/$when",schemaPath:"#/properties/%24when/type",keyword:"type",params:{type: schema63.properties.$when.type},message:"must be boolean,string",schema:schema63.properties.$when.type,parentSchema:schema63.properties.$when,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.$never !== undefined){
let data3 = data.$never;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/$never",schemaPath:"#/properties/%24never/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.$never.type,parentSchema:schema63.properties.$never,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.to !== undefined){
let data4 = data.to;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: schema63.properties.to.type},message:"must be array,string",schema:schema63.properties.to.type,parentSchema:schema63.properties.to,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data4[i0], {instancePath:instancePath+"/to/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
}
if(data.ports !== undefined){
let data6 = data.ports;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err6 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: schema63.properties.ports.type},message:"must be array,string",schema:schema63.properties.ports.type,parentSchema:schema63.properties.ports,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((((((key1 === "$each") || (key1 === "$as")) || (key1 === "$when")) || (key1 === "protocol")) || (key1 === "port")) || (key1 === "endPort"))){
const err7 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data7.$each !== undefined){
let data8 = data7.$each;
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/ports/" + i1+"/$each",schemaPath:"#/$defs/port/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.$each.type,parentSchema:schema62.properties.$each,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.$as !== undefined){
let data9 = data7.$as;
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/ports/" + i1+"/$as",schemaPath:"#/$defs/port/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.$as.type,parentSchema:schema62.properties.$as,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.$when !== undefined){
let data10 = data7.$when;
if((typeof data10 !== "boolean") && (typeof data10 !== "string")){
const err10 = {instancePath:instancePath+"/ports/" + i1+"/$when",schemaPath:"#/$defs/port/properties/%24when/type",keyword:"type",params:{type: schema62.properties.$when.type},message:"must be boolean,string",schema:schema62.properties.$when.type,parentSchema:schema62.properties.$when,data:data10};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.protocol !== undefined){
let data11 = data7.protocol;
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.protocol.type,parentSchema:schema62.properties.protocol,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.port !== undefined){
let data12 = data7.port;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (typeof data12 !== "string")){
const err12 = {instancePath:instancePath+"/ports/" + i1+"/port",schemaPath:"#/$defs/port/properties/port/type",keyword:"type",params:{type: schema62.properties.port.type},message:"must be integer,string",schema:schema62.properties.port.type,parentSchema:schema62.properties.port,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.endPort !== undefined){
let data13 = data7.endPort;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (typeof data13 !== "string")){
const err13 = {instancePath:instancePath+"/ports/" + i1+"/endPort",schemaPath:"#/$defs/port/properties/endPort/type",keyword:"type",params:{type: schema62.properties.endPort.type},message:"must be integer,string",schema:schema62.properties.endPort.type,parentSchema:schema62.properties.endPort,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data:data7};
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
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/policy-template.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema56.required,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "$let") || (key0 === "$each")) || (key0 === "$as")) || (key0 === "$when")) || (key0 === "apiVersion")) || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.$let !== undefined){
let data0 = data.$let;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/$let/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/%24let/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.$let.additionalProperties.type,parentSchema:schema56.properties.$let.additionalProperties,data:data1};
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
const err6 = {instancePath:instancePath+"/$let",schemaPath:"#/properties/%24let/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.$let.type,parentSchema:schema56.properties.$let,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.$each !== undefined){
let data2 = data.$each;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/$each",schemaPath:"#/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.$each.type,parentSchema:schema56.properties.$each,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.$as !== undefined){
let data3 = data.$as;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/$as",schemaPath:"#/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.$as.type,parentSchema:schema56.properties.$as,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.$when !== undefined){
let data4 = data.$when;
if((typeof data4 !== "boolean") && (typeof data4 !== "string")){
const err9 = {instancePath:instancePath+"/$when",schemaPath:"#/properties/%24when/type",keyword:"type",params:{type: schema56.properties.$when.type},message:"must be boolean,string",schema:schema56.properties.$when.type,parentSchema:schema56.properties.$when,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data5 = data.apiVersion;
if("networking.k8s.io/v1" !== data5){
const err10 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "networking.k8s.io/v1"},message:"must be equal to constant",schema:"networking.k8s.io/v1",parentSchema:schema56.properties.apiVersion,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data6 = data.kind;
if("NetworkPolicy" !== data6){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "NetworkPolicy"},message:"must be equal to constant",schema:"NetworkPolicy",parentSchema:schema56.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.metadata !== undefined){
let data7 = data.metadata;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema56.properties.metadata.required,parentSchema:schema56.properties.metadata,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data7){
if(!((((key2 === "name") || (key2 === "namespace")) || (key2 === "labels")) || (key2 === "annotations"))){
const err13 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.metadata,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.metadata.properties.name.type,parentSchema:schema56.properties.metadata.properties.name,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.namespace !== undefined){
let data9 = data7.namespace;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.metadata.properties.namespace.type,parentSchema:schema56.properties.metadata.properties.namespace,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.labels !== undefined){
let data10 = data7.labels;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (typeof data10 !== "string")){
const err16 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: schema56.properties.metadata.properties.labels.type},message:"must be object,string",schema:schema56.properties.metadata.properties.labels.type,parentSchema:schema56.properties.metadata.properties.labels,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
let data11 = data10[key3];
if(typeof data11 !== "string"){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: schema56.properties.metadata.properties.labels.additionalProperties.type},message:"must be string",schema:schema56.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema56.properties.metadata.properties.labels.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data7.annotations !== undefined){
let data12 = data7.annotations;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (typeof data12 !== "string")){
const err18 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: schema56.properties.metadata.properties.annotations.type},message:"must be object,string",schema:schema56.properties.metadata.properties.annotations.type,parentSchema:schema56.properties.metadata.properties.annotations,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
let data13 = data12[key4];
if(typeof data13 !== "string"){
const err19 = {instancePath:instancePath+"/metadata/annotations/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: schema56.properties.metadata.properties.annotations.additionalProperties.type},message:"must be string",schema:schema56.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema56.properties.metadata.properties.annotations.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.metadata.type,parentSchema:schema56.properties.metadata,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.spec !== undefined){
let data14 = data.spec;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.podSelector === undefined){
const err21 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "podSelector"},message:"must have required property '"+"podSelector"+"'",schema:schema56.properties.spec.required,parentSchema:schema56.properties.spec,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key5 in data14){
if(!((((key5 === "podSelector") || (key5 === "policyTypes")) || (key5 === "ingress")) || (key5 === "egress"))){
const err22 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.spec,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data14.podSelector !== undefined){
let data15 = data14.podSelector;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!((key6 === "matchLabels") || (key6 === "matchExpressions"))){
const err23 = {instancePath:instancePath+"/spec/podSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data15.matchLabels !== undefined){
let data16 = data15.matchLabels;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (typeof data16 !== "string")){
const err24 = {instancePath:instancePath+"/spec/podSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: schema57.properties.matchLabels.type},message:"must be object,string",schema:schema57.properties.matchLabels.type,parentSchema:schema57.properties.matchLabels,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key7 in data16){
let data17 = data16[key7];
if(typeof data17 !== "string"){
const err25 = {instancePath:instancePath+"/spec/podSelector/matchLabels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: schema57.properties.matchLabels.additionalProperties.type},message:"must be string",schema:schema57.properties.matchLabels.additionalProperties.type,parentSchema:schema57.properties.matchLabels.additionalProperties,data:data17};
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
}
if(data15.matchExpressions !== undefined){
let data18 = data15.matchExpressions;
if((!(Array.isArray(data18))) && (typeof data18 !== "string")){
const err26 = {instancePath:instancePath+"/spec/podSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: schema57.properties.matchExpressions.type},message:"must be array,string",schema:schema57.properties.matchExpressions.type,parentSchema:schema57.properties.matchExpressions,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.key === undefined){
const err27 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema57.properties.matchExpressions.items.required,parentSchema:schema57.properties.matchExpressions.items,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data19.operator === undefined){
const err28 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema57.properties.matchExpressions.items.required,parentSchema:schema57.properties.matchExpressions.items,data:data19};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key8 in data19){
if(!(((key8 === "key") || (key8 === "operator")) || (key8 === "values"))){
const err29 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema57.properties.matchExpressions.items,data:data19};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data19.key !== undefined){
let data20 = data19.key;
if(typeof data20 !== "string"){
const err30 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.key.type,parentSchema:schema57.properties.matchExpressions.items.properties.key,data:data20};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data19.operator !== undefined){
let data21 = data19.operator;
if(typeof data21 !== "string"){
const err31 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.operator.type,parentSchema:schema57.properties.matchExpressions.items.properties.operator,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data19.values !== undefined){
let data22 = data19.values;
if((!(Array.isArray(data22))) && (typeof data22 !== "string")){
const err32 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: schema57.properties.matchExpressions.items.properties.values.type},message:"must be array,string",schema:schema57.properties.matchExpressions.items.properties.values.type,parentSchema:schema57.properties.matchExpressions.items.properties.values,data:data22};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(Array.isArray(data22)){
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(typeof data23 !== "string"){
const err33 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema57.properties.matchExpressions.items.properties.values.items,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.properties.matchExpressions.items.type,parentSchema:schema57.properties.matchExpressions.items,data:data19};
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
}
}
else {
const err35 = {instancePath:instancePath+"/spec/podSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data14.policyTypes !== undefined){
let data24 = data14.policyTypes;
if((!(Array.isArray(data24))) && (typeof data24 !== "string")){
const err36 = {instancePath:instancePath+"/spec/policyTypes",schemaPath:"#/properties/spec/properties/policyTypes/type",keyword:"type",params:{type: schema56.properties.spec.properties.policyTypes.type},message:"must be array,string",schema:schema56.properties.spec.properties.policyTypes.type,parentSchema:schema56.properties.spec.properties.policyTypes,data:data24};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data24)){
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
if(typeof data25 !== "string"){
const err37 = {instancePath:instancePath+"/spec/policyTypes/" + i2,schemaPath:"#/properties/spec/properties/policyTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.spec.properties.policyTypes.items.type,parentSchema:schema56.properties.spec.properties.policyTypes.items,data:data25};
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
}
if(data14.ingress !== undefined){
let data26 = data14.ingress;
if((!(Array.isArray(data26))) && (typeof data26 !== "string")){
const err38 = {instancePath:instancePath+"/spec/ingress",schemaPath:"#/properties/spec/properties/ingress/type",keyword:"type",params:{type: schema56.properties.spec.properties.ingress.type},message:"must be array,string",schema:schema56.properties.spec.properties.ingress.type,parentSchema:schema56.properties.spec.properties.ingress,data:data26};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(Array.isArray(data26)){
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
if(!(validate48(data26[i3], {instancePath:instancePath+"/spec/ingress/" + i3,parentData:data26,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
}
if(data14.egress !== undefined){
let data28 = data14.egress;
if((!(Array.isArray(data28))) && (typeof data28 !== "string")){
const err39 = {instancePath:instancePath+"/spec/egress",schemaPath:"#/properties/spec/properties/egress/type",keyword:"type",params:{type: schema56.properties.spec.properties.egress.type},message:"must be array,string",schema:schema56.properties.spec.properties.egress.type,parentSchema:schema56.properties.spec.properties.egress,data:data28};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(Array.isArray(data28)){
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
if(!(validate52(data28[i4], {instancePath:instancePath+"/spec/egress/" + i4,parentData:data28,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err40 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.spec.type,parentSchema:schema56.properties.spec,data:data14};
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
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const review_rules = validate55;
const schema65 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/review-rules.schema.json","title":"ReviewRules","description":"`.github/ringfence.yaml` on the default branch: who may accept which hazards of a pull request.","type":"object","additionalProperties":false,"required":["apiVersion","kind","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ReviewRules","description":"The kind of this source."},"spec":{"type":"object","title":"Review rules spec","additionalProperties":false,"required":["accept"],"description":"What holds for the review of pull requests.","properties":{"accept":{"type":"array","minItems":1,"description":"Who may accept which codes. A code that no entry lists may be accepted by the roles maintain and admin.","items":{"type":"object","title":"Acceptors","additionalProperties":false,"required":["codes"],"minProperties":2,"description":"Codes, and the people, teams and roles that may accept them. One of the three is enough for a person.","properties":{"codes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["opened","closed","fails-open","tenants-regrouped","network-claims-public","metadata-opened","lifeline","tenant-path","beyond-tenant","mass-delete","exposed-to-everyone","delivery-redirected","metadata-narrowed","workloads-unknown","observation-lost","foreign-isolation","internet-opened","whole-namespace-let-in","wider-block","cut-off","newly-isolated"]},"description":"Codes of hazards; opened and closed for a gate that asks for these.","examples":[["internet-opened"]]},"people":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Names of accounts on GitHub.","examples":[["mara"]]},"teams":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z0-9_-]+$"},"description":"Teams of the organisation that owns the repository, as their addresses write them. The token needs the permission to read members.","examples":[["network"]]},"roles":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Roles in the repository, as GitHub names them; an organisation's own roles, too.","examples":[["admin"]]}}},"examples":[[{"codes":["internet-opened"],"teams":["network"]}]]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ReviewRules","spec":{"accept":[{"codes":["internet-opened","wider-block"],"teams":["network"],"people":["mara"]},{"codes":["tenant-path"],"roles":["admin"]}]}}]};
const pattern6 = new RegExp("^[a-z0-9_-]+$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/review-rules.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema65.required,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema65.required,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.spec === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema65.required,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "spec"))){
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
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err4 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema65.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ReviewRules" !== data1){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ReviewRules"},message:"must be equal to constant",schema:"ReviewRules",parentSchema:schema65.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.spec !== undefined){
let data2 = data.spec;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.accept === undefined){
const err6 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "accept"},message:"must have required property '"+"accept"+"'",schema:schema65.properties.spec.required,parentSchema:schema65.properties.spec,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "accept")){
const err7 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema65.properties.spec,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.accept !== undefined){
let data3 = data2.accept;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/spec/accept",schemaPath:"#/properties/spec/properties/accept/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema65.properties.spec.properties.accept,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 2){
const err9 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties",schema:2,parentSchema:schema65.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.codes === undefined){
const err10 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/required",keyword:"required",params:{missingProperty: "codes"},message:"must have required property '"+"codes"+"'",schema:schema65.properties.spec.properties.accept.items.required,parentSchema:schema65.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data4){
if(!((((key2 === "codes") || (key2 === "people")) || (key2 === "teams")) || (key2 === "roles"))){
const err11 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema65.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.codes !== undefined){
let data5 = data4.codes;
if(Array.isArray(data5)){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema65.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes/" + i1,schemaPath:"#/properties/spec/properties/accept/items/properties/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.properties.spec.properties.accept.items.properties.codes.items.type,parentSchema:schema65.properties.spec.properties.accept.items.properties.codes.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((((((((((((((((((((data6 === "opened") || (data6 === "closed")) || (data6 === "fails-open")) || (data6 === "tenants-regrouped")) || (data6 === "network-claims-public")) || (data6 === "metadata-opened")) || (data6 === "lifeline")) || (data6 === "tenant-path")) || (data6 === "beyond-tenant")) || (data6 === "mass-delete")) || (data6 === "exposed-to-everyone")) || (data6 === "delivery-redirected")) || (data6 === "metadata-narrowed")) || (data6 === "workloads-unknown")) || (data6 === "observation-lost")) || (data6 === "foreign-isolation")) || (data6 === "internet-opened")) || (data6 === "whole-namespace-let-in")) || (data6 === "wider-block")) || (data6 === "cut-off")) || (data6 === "newly-isolated"))){
const err14 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes/" + i1,schemaPath:"#/properties/spec/properties/accept/items/properties/codes/items/enum",keyword:"enum",params:{allowedValues: schema65.properties.spec.properties.accept.items.properties.codes.items.enum},message:"must be equal to one of the allowed values",schema:schema65.properties.spec.properties.accept.items.properties.codes.items.enum,parentSchema:schema65.properties.spec.properties.accept.items.properties.codes.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let i2 = data5.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data5[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err15 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema65.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err16 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema65.properties.spec.properties.accept.items.properties.codes.type,parentSchema:schema65.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.people !== undefined){
let data7 = data4.people;
if(Array.isArray(data7)){
if(data7.length < 1){
const err17 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema65.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data7.length;
for(let i3=0; i3<len2; i3++){
let data8 = data7[i3];
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err18 = {instancePath:instancePath+"/spec/accept/" + i0+"/people/" + i3,schemaPath:"#/properties/spec/properties/accept/items/properties/people/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema65.properties.spec.properties.accept.items.properties.people.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/spec/accept/" + i0+"/people/" + i3,schemaPath:"#/properties/spec/properties/accept/items/properties/people/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.properties.spec.properties.accept.items.properties.people.items.type,parentSchema:schema65.properties.spec.properties.accept.items.properties.people.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
let i4 = data7.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data7[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err20 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)",schema:true,parentSchema:schema65.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err21 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema65.properties.spec.properties.accept.items.properties.people.type,parentSchema:schema65.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.teams !== undefined){
let data9 = data4.teams;
if(Array.isArray(data9)){
if(data9.length < 1){
const err22 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema65.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len3 = data9.length;
for(let i5=0; i5<len3; i5++){
let data10 = data9[i5];
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
const err23 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams/" + i5,schemaPath:"#/properties/spec/properties/accept/items/properties/teams/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_-]+$"},message:"must match pattern \""+"^[a-z0-9_-]+$"+"\"",schema:"^[a-z0-9_-]+$",parentSchema:schema65.properties.spec.properties.accept.items.properties.teams.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams/" + i5,schemaPath:"#/properties/spec/properties/accept/items/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.properties.spec.properties.accept.items.properties.teams.items.type,parentSchema:schema65.properties.spec.properties.accept.items.properties.teams.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i6 = data9.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data9[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err25 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i6+" are identical)",schema:true,parentSchema:schema65.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
const err26 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema65.properties.spec.properties.accept.items.properties.teams.type,parentSchema:schema65.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.roles !== undefined){
let data11 = data4.roles;
if(Array.isArray(data11)){
if(data11.length < 1){
const err27 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema65.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len4 = data11.length;
for(let i7=0; i7<len4; i7++){
let data12 = data11[i7];
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err28 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles/" + i7,schemaPath:"#/properties/spec/properties/accept/items/properties/roles/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema65.properties.spec.properties.accept.items.properties.roles.items,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles/" + i7,schemaPath:"#/properties/spec/properties/accept/items/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.properties.spec.properties.accept.items.properties.roles.items.type,parentSchema:schema65.properties.spec.properties.accept.items.properties.roles.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i8 = data11.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data11[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err30 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i8+" are identical)",schema:true,parentSchema:schema65.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
const err31 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema65.properties.spec.properties.accept.items.properties.roles.type,parentSchema:schema65.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema65.properties.spec.properties.accept.items.type,parentSchema:schema65.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec/accept",schemaPath:"#/properties/spec/properties/accept/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema65.properties.spec.properties.accept.type,parentSchema:schema65.properties.spec.properties.accept,data:data3};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema65.properties.spec.type,parentSchema:schema65.properties.spec,data:data2};
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
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema65.type,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const tenant_namespaces = validate56;
const schema66 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/tenant-namespaces.schema.json","title":"TenantNamespaces","description":"`policies/tenants/<tenant>/namespaces.yaml`: the values and namespaces of a tenant. The tenant owns this file.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"TenantNamespaces","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The tenant's name, which is also the name of its folder.","examples":["payments"]}},"description":"Names this source."},"spec":{"type":"object","title":"TenantNamespaces spec","additionalProperties":false,"description":"What the tenant declares, within the limits of its `tenant.yaml`.","properties":{"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values for all namespaces of the tenant: parameters with `tenantMaySet: true`.","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"namespaces":{"type":"array","description":"The namespaces. A name may appear more than once for different clusters.","items":{"type":"object","title":"Tenant namespace","additionalProperties":false,"required":["name","type"],"description":"A namespace in each cluster that it names or selects.","properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name.","examples":["payments-app"]},"type":{"type":"string","minLength":1,"description":"Its namespace type.","examples":["team-app"]},"clusters":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Clusters by name.","examples":[["eu1","us1"]]},"clusterSelector":{"type":"object","title":"Cluster selector","additionalProperties":false,"description":"The clusters by their labels; {} is every cluster. Write either this or `clusters`.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels that a cluster must have.","examples":[{"stage":"production"}]},"matchExpressions":{"type":"array","description":"Requirements that must all be true.","items":{"type":"object","title":"Requirement","additionalProperties":false,"required":["key","operator"],"description":"One requirement on a label.","properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"},"description":"The values; only for In and NotIn."}}}}},"examples":[{"matchLabels":{"stage":"production"}}]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values for this namespace alone: parameters with `tenantMaySet: true`.","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels for this namespace alone. The type lists the keys in `tenantLabels`.","examples":[{"team-tier":"gold"}]},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Further policy templates for this namespace, beside those of its type.","examples":[["allow-webhook"]]},"uses":{"type":"array","items":{"type":"string","pattern":"^[^/]+/[^/]+$"},"uniqueItems":true,"description":"Grants of other tenants that this namespace uses, as `<tenant>/<grant>`.","examples":[["payments/checkout-calls-api"]]},"overrides":{"type":"array","description":"Values for some of the clusters, on top of `values`; a later override replaces an earlier one.","items":{"type":"object","title":"Override","additionalProperties":false,"required":["values"],"description":"Values for the clusters that it names or selects.","properties":{"clusters":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Clusters by name.","examples":[["eu1","us1"]]},"clusterSelector":{"type":"object","title":"Cluster selector","additionalProperties":false,"description":"The clusters by their labels. Write either this or `clusters`.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels that a cluster must have.","examples":[{"stage":"production"}]},"matchExpressions":{"type":"array","description":"Requirements that must all be true.","items":{"type":"object","title":"Requirement","additionalProperties":false,"required":["key","operator"],"description":"One requirement on a label.","properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"},"description":"The values; only for In and NotIn."}}}}},"examples":[{"matchLabels":{"stage":"production"}}]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values for this namespace in these clusters.","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]}}}}}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"TenantNamespaces","metadata":{"name":"payments"},"spec":{"values":{"partnerNetworks":["203.0.113.0/24"]},"namespaces":[{"name":"payments-app","type":"team-app","clusterSelector":{"matchLabels":{"stage":"production"}},"policies":["allow-webhook"],"overrides":[{"clusters":["us1"],"values":{"partnerNetworks":["198.51.100.0/24"]}}]}]}}]};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/tenant-namespaces.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema66.required,parentSchema:schema66,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema66.properties.apiVersion,data:data0};
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
if("TenantNamespaces" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "TenantNamespaces"},message:"must be equal to constant",schema:"TenantNamespaces",parentSchema:schema66.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema66.properties.metadata.required,parentSchema:schema66.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema66.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.metadata.properties.name.type,parentSchema:schema66.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.metadata.type,parentSchema:schema66.properties.metadata,data:data2};
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
for(const key2 in data4){
if(!((key2 === "values") || (key2 === "namespaces"))){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.values !== undefined){
let data5 = data4.values;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err14 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.values.type,parentSchema:schema66.properties.spec.properties.values,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.namespaces !== undefined){
let data6 = data4.namespaces;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
const err15 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema66.properties.spec.properties.namespaces.items.required,parentSchema:schema66.properties.spec.properties.namespaces.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7.type === undefined){
const err16 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema66.properties.spec.properties.namespaces.items.required,parentSchema:schema66.properties.spec.properties.namespaces.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data7){
if(!(func12.call(schema66.properties.spec.properties.namespaces.items.properties, key3))){
const err17 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.spec.properties.namespaces.items,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 === "string"){
if(func1(data8) > 253){
const err18 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data8) < 1){
const err19 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.name,data:data8};
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
const err20 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.type !== undefined){
let data9 = data7.type;
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err21 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.type,data:data9};
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
const err22 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.type.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.type,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.clusters !== undefined){
let data10 = data7.clusters;
if(Array.isArray(data10)){
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusters,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err24 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusters.items,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.clusters.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusters.items,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i2 = data10.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data10[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err26 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusters,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err27 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.clusters.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusters,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data7.clusterSelector !== undefined){
let data12 = data7.clusterSelector;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err28 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
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
const err29 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchLabels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.matchExpressions !== undefined){
let data15 = data12.matchExpressions;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i3=0; i3<len2; i3++){
let data16 = data15[i3];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.key === undefined){
const err31 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data16.operator === undefined){
const err32 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key6 in data16){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err33 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.key !== undefined){
let data17 = data16.key;
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err34 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.operator !== undefined){
let data18 = data16.operator;
if(typeof data18 !== "string"){
const err36 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((((data18 === "In") || (data18 === "NotIn")) || (data18 === "Exists")) || (data18 === "DoesNotExist"))){
const err37 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.values !== undefined){
let data19 = data16.values;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i4=0; i4<len3; i4++){
let data20 = data19[i4];
if(typeof data20 !== "string"){
const err38 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/values/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items,data:data20};
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
const err39 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values,data:data19};
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
const err40 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data16};
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
else {
const err41 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.clusterSelector,data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data7.values !== undefined){
let data21 = data7.values;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
}
else {
const err43 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.values.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.values,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data7.labels !== undefined){
let data22 = data7.labels;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
let data23 = data22[key7];
if(typeof data23 !== "string"){
const err44 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.labels.additionalProperties.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.labels.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.labels.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.labels,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data7.policies !== undefined){
let data24 = data7.policies;
if(Array.isArray(data24)){
const len4 = data24.length;
for(let i5=0; i5<len4; i5++){
let data25 = data24[i5];
if(typeof data25 === "string"){
if(func1(data25) < 1){
const err46 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i5,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.policies.items,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i5,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.policies.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.policies.items,data:data25};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
let i6 = data24.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data24[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err48 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i6+" are identical)",schema:true,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.policies,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err49 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.policies.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.policies,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data7.uses !== undefined){
let data26 = data7.uses;
if(Array.isArray(data26)){
const len5 = data26.length;
for(let i7=0; i7<len5; i7++){
let data27 = data26[i7];
if(typeof data27 === "string"){
if(!pattern4.test(data27)){
const err50 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/uses/" + i7,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/pattern",keyword:"pattern",params:{pattern: "^[^/]+/[^/]+$"},message:"must match pattern \""+"^[^/]+/[^/]+$"+"\"",schema:"^[^/]+/[^/]+$",parentSchema:schema66.properties.spec.properties.namespaces.items.properties.uses.items,data:data27};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/uses/" + i7,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.uses.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.uses.items,data:data27};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
let i8 = data26.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data26[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err52 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i8+" are identical)",schema:true,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.uses,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
else {
const err53 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.uses.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.uses,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data7.overrides !== undefined){
let data28 = data7.overrides;
if(Array.isArray(data28)){
const len6 = data28.length;
for(let i9=0; i9<len6; i9++){
let data29 = data28[i9];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.values === undefined){
const err54 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/required",keyword:"required",params:{missingProperty: "values"},message:"must have required property '"+"values"+"'",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.required,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items,data:data29};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key8 in data29){
if(!(((key8 === "clusters") || (key8 === "clusterSelector")) || (key8 === "values"))){
const err55 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data29.clusters !== undefined){
let data30 = data29.clusters;
if(Array.isArray(data30)){
if(data30.length < 1){
const err56 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters,data:data30};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len7 = data30.length;
for(let i10=0; i10<len7; i10++){
let data31 = data30[i10];
if(typeof data31 === "string"){
if(func1(data31) < 1){
const err57 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters.items,data:data31};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters.items,data:data31};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
let i11 = data30.length;
let j3;
if(i11 > 1){
const indices3 = {};
for(;i11--;){
let item3 = data30[i11];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err59 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i11+" are identical)",schema:true,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters,data:data30};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
break;
}
indices3[item3] = i11;
}
}
}
else {
const err60 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data29.clusterSelector !== undefined){
let data32 = data29.clusterSelector;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key9 in data32){
if(!((key9 === "matchLabels") || (key9 === "matchExpressions"))){
const err61 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector,data:data32};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data32.matchLabels !== undefined){
let data33 = data32.matchLabels;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key10 in data33){
let data34 = data33[key10];
if(typeof data34 !== "string"){
const err62 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchLabels/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchLabels.additionalProperties,data:data34};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchLabels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchLabels.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchLabels,data:data33};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data32.matchExpressions !== undefined){
let data35 = data32.matchExpressions;
if(Array.isArray(data35)){
const len8 = data35.length;
for(let i12=0; i12<len8; i12++){
let data36 = data35[i12];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.key === undefined){
const err64 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items,data:data36};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data36.operator === undefined){
const err65 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items,data:data36};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key11 in data36){
if(!(((key11 === "key") || (key11 === "operator")) || (key11 === "values"))){
const err66 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items,data:data36};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data36.key !== undefined){
let data37 = data36.key;
if(typeof data37 === "string"){
if(func1(data37) < 1){
const err67 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data37};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data37};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data36.operator !== undefined){
let data38 = data36.operator;
if(typeof data38 !== "string"){
const err69 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data38};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!((((data38 === "In") || (data38 === "NotIn")) || (data38 === "Exists")) || (data38 === "DoesNotExist"))){
const err70 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data38};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data36.values !== undefined){
let data39 = data36.values;
if(Array.isArray(data39)){
const len9 = data39.length;
for(let i13=0; i13<len9; i13++){
let data40 = data39[i13];
if(typeof data40 !== "string"){
const err71 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/values/" + i13,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items,data:data40};
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
const err72 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.values,data:data39};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items,data:data36};
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
const err74 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions,data:data35};
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
const err75 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector,data:data32};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data29.values !== undefined){
let data41 = data29.values;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
}
else {
const err76 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.values.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.properties.values,data:data41};
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
const err77 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides.items,data:data29};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.items.properties.overrides.type,parentSchema:schema66.properties.spec.properties.namespaces.items.properties.overrides,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.properties.namespaces.items.type,parentSchema:schema66.properties.spec.properties.namespaces.items,data:data7};
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
const err80 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.spec.properties.namespaces.type,parentSchema:schema66.properties.spec.properties.namespaces,data:data6};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.spec.type,parentSchema:schema66.properties.spec,data:data4};
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
const err82 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const tenant_workloads = validate57;
const schema67 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/tenant-workloads.schema.json","title":"TenantWorkloads","description":"`policies/tenants/<tenant>/workloads.yaml`: the pods that a tenant expects in its namespaces. A template.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"TenantWorkloads","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The tenant's name, which is also the name of its folder.","examples":["payments"]}},"description":"Names this source."},"spec":{"type":"object","title":"TenantWorkloads spec","additionalProperties":false,"required":["namespaces"],"description":"The pods that are expected in namespaces of this tenant, beside those of their types.","properties":{"namespaces":{"type":"array","minItems":1,"description":"Workloads by namespace.","items":{"type":"object","title":"Namespace workloads","additionalProperties":false,"required":["name","workloads"],"description":"The pods of each namespace that the name matches.","properties":{"name":{"type":"string","minLength":1,"description":"The name of a namespace of the tenant; `*` matches any characters.","examples":["payments-app"]},"workloads":{"type":"array","description":"The workloads in order. Items can have directives ($each, $as, $when).","items":{"type":"object","title":"Workload","additionalProperties":false,"required":["name","labels"],"description":"Pods with the same labels and ports.","properties":{"$each":{"type":"string","description":"An expression that gives a list. The item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression that gives a boolean. The item is rendered only if it is true."},"name":{"type":"string","minLength":1,"description":"The workload's name, unique in the namespace.","examples":["kube-apiserver"]},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"],"description":"The kind of object that creates the pods."},"labels":{"type":["object","array"],"description":"The pods' labels: a map, or a list of maps that are merged. Each map can have $when.","examples":[{"app":"web"}]},"ports":{"type":"array","items":{"type":"object","additionalProperties":false,"title":"Port","required":["port"],"properties":{"$when":{"type":["boolean","string"],"description":"An expression that gives a boolean. The item is rendered only if it is true."},"name":{"type":"string","minLength":1,"description":"The name that policies may use.","examples":["metrics"]},"port":{"type":["integer","string"],"description":"The number, or an expression for it.","examples":[8080]},"protocol":{"type":"string","description":"TCP (default), UDP or SCTP.","examples":["TCP"]}},"description":"A port on which the pods listen."},"description":"Ports on which the pods listen; they resolve named ports in policies."},"hostNetwork":{"type":["boolean","string"],"description":"true: the pods share their node's network, and policies do not select them."},"addresses":{"type":["array","string"],"items":{"type":"string"},"description":"Addresses of the pods where they are known and fixed.","examples":[["10.0.0.7"]]}}}}}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"TenantWorkloads","metadata":{"name":"payments"},"spec":{"namespaces":[{"name":"payments-app","workloads":[{"name":"api","labels":{"app":"api"},"ports":[{"name":"https","port":8443}]}]}]}}]};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/tenant-workloads.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema67.required,parentSchema:schema67,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema67,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema67.properties.apiVersion,data:data0};
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
if("TenantWorkloads" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "TenantWorkloads"},message:"must be equal to constant",schema:"TenantWorkloads",parentSchema:schema67.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema67.properties.metadata.required,parentSchema:schema67.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema67.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema67.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema67.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.metadata.properties.name.type,parentSchema:schema67.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.properties.metadata.type,parentSchema:schema67.properties.metadata,data:data2};
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
if(data4.namespaces === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "namespaces"},message:"must have required property '"+"namespaces"+"'",schema:schema67.properties.spec.required,parentSchema:schema67.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "namespaces")){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema67.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.namespaces !== undefined){
let data5 = data4.namespaces;
if(Array.isArray(data5)){
if(data5.length < 1){
const err15 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema67.properties.spec.properties.namespaces,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err16 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema67.properties.spec.properties.namespaces.items.required,parentSchema:schema67.properties.spec.properties.namespaces.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.workloads === undefined){
const err17 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "workloads"},message:"must have required property '"+"workloads"+"'",schema:schema67.properties.spec.properties.namespaces.items.required,parentSchema:schema67.properties.spec.properties.namespaces.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key3 in data6){
if(!((key3 === "name") || (key3 === "workloads"))){
const err18 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema67.properties.spec.properties.namespaces.items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err19 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.name,data:data7};
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
const err20 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.name,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.workloads !== undefined){
let data8 = data6.workloads;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.name === undefined){
const err21 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.required,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9.labels === undefined){
const err22 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.required,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key4 in data9){
if(!(func12.call(schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties, key4))){
const err23 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.$each !== undefined){
let data10 = data9.$each;
if(typeof data10 !== "string"){
const err24 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/$each",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$each.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$each,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.$as !== undefined){
let data11 = data9.$as;
if(typeof data11 !== "string"){
const err25 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/$as",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$as.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$as,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.$when !== undefined){
let data12 = data9.$when;
if((typeof data12 !== "boolean") && (typeof data12 !== "string")){
const err26 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/$when",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/%24when/type",keyword:"type",params:{type: schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$when.type},message:"must be boolean,string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$when.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$when,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.name !== undefined){
let data13 = data9.name;
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err27 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.name,data:data13};
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
const err28 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.name.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.kind !== undefined){
let data14 = data9.kind;
if(typeof data14 !== "string"){
const err29 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/kind",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(((((((data14 === "Deployment") || (data14 === "StatefulSet")) || (data14 === "DaemonSet")) || (data14 === "ReplicaSet")) || (data14 === "Job")) || (data14 === "CronJob")) || (data14 === "Pod"))){
const err30 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/kind",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind.enum,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.labels !== undefined){
let data15 = data9.labels;
if(!data15 || typeof data15 != "object"){
const err31 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.labels.type},message:"must be object,array",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.labels.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.labels,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.ports !== undefined){
let data16 = data9.ports;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.port === undefined){
const err32 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.required,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key5 in data17){
if(!((((key5 === "$when") || (key5 === "name")) || (key5 === "port")) || (key5 === "protocol"))){
const err33 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data17.$when !== undefined){
let data18 = data17.$when;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
const err34 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/$when",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/%24when/type",keyword:"type",params:{type: schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.$when.type},message:"must be boolean,string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.$when.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.$when,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data17.name !== undefined){
let data19 = data17.name;
if(typeof data19 === "string"){
if(func1(data19) < 1){
const err35 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.name,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.name,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data17.port !== undefined){
let data20 = data17.port;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (typeof data20 !== "string")){
const err37 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/port",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data17.protocol !== undefined){
let data21 = data17.protocol;
if(typeof data21 !== "string"){
const err38 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/protocol",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.protocol,data:data21};
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
const err39 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items,data:data17};
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
const err40 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.hostNetwork !== undefined){
let data22 = data9.hostNetwork;
if((typeof data22 !== "boolean") && (typeof data22 !== "string")){
const err41 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/hostNetwork",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.hostNetwork.type},message:"must be boolean,string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.hostNetwork,data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.addresses !== undefined){
let data23 = data9.addresses;
if((!(Array.isArray(data23))) && (typeof data23 !== "string")){
const err42 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/addresses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses.type},message:"must be array,string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses,data:data23};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(Array.isArray(data23)){
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
if(typeof data24 !== "string"){
const err43 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/addresses/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses.items.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses.items,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
}
else {
const err44 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads.items,data:data9};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.spec.properties.namespaces.items.properties.workloads.type,parentSchema:schema67.properties.spec.properties.namespaces.items.properties.workloads,data:data8};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.properties.spec.properties.namespaces.items.type,parentSchema:schema67.properties.spec.properties.namespaces.items,data:data6};
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
const err47 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.spec.properties.namespaces.type,parentSchema:schema67.properties.spec.properties.namespaces,data:data5};
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
const err48 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.properties.spec.type,parentSchema:schema67.properties.spec,data:data4};
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
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const tenant = validate58;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/tenant.schema.json","title":"Tenant","description":"`policies/tenants/<tenant>/tenant.yaml`: a tenant and what it may have. The platform owns this file.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Tenant","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The tenant's name, which is also the name of its folder.","examples":["payments"]},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of the tenant. Templates, tests and exceptions can use them.","examples":[{"pci":"true"}]}},"description":"Names this source."},"spec":{"type":"object","title":"Tenant spec","additionalProperties":false,"description":"The owners of the tenant, and what the tenant may have.","required":["owners","allowed"],"properties":{"owners":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"People and teams that own the namespaces, as CODEOWNERS names them.","examples":[["@acme/payments"]]},"contact":{"type":"string","minLength":1,"description":"Where to reach the owners.","examples":["#payments-oncall"]},"allowed":{"type":"object","title":"Allowed","additionalProperties":false,"required":["clusterSelector","namespaceTypes","namespaceNames","maxNamespaces"],"description":"The limits for the namespaces that the tenant declares.","properties":{"clusterSelector":{"type":"object","title":"Cluster selector","additionalProperties":false,"description":"The clusters in which the tenant may have namespaces; {} is every cluster.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels that a cluster must have.","examples":[{"stage":"production"}]},"matchExpressions":{"type":"array","description":"Requirements that must all be true.","items":{"type":"object","title":"Requirement","additionalProperties":false,"required":["key","operator"],"description":"One requirement on a label.","properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"},"description":"The values; only for In and NotIn."}}}}},"examples":[{"matchLabels":{"stage":"production"}}]},"namespaceTypes":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"The types that its namespaces may have. The type must admit the tenant, too.","examples":[["team-app","team-data"]]},"namespaceNames":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Patterns for the names of its namespaces; `*` matches any characters.","examples":[["payments-*"]]},"maxNamespaces":{"type":"integer","minimum":1,"description":"How many namespaces it may have in one cluster.","examples":[20]}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Tenant","metadata":{"name":"payments","labels":{"pci":"true"}},"spec":{"owners":["@acme/payments"],"contact":"#payments-oncall","allowed":{"clusterSelector":{"matchLabels":{"stage":"production"}},"namespaceTypes":["team-app","team-data"],"namespaceNames":["payments-*"],"maxNamespaces":20}}}]};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/tenant.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema68.required,parentSchema:schema68,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema68,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema68.properties.apiVersion,data:data0};
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
if("Tenant" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Tenant"},message:"must be equal to constant",schema:"Tenant",parentSchema:schema68.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema68.properties.metadata.required,parentSchema:schema68.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "name") || (key1 === "labels"))){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema68.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.metadata.properties.name.type,parentSchema:schema68.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema68.properties.metadata.properties.labels.additionalProperties,data:data5};
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
const err13 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.metadata.properties.labels.type,parentSchema:schema68.properties.metadata.properties.labels,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.metadata.type,parentSchema:schema68.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.spec !== undefined){
let data6 = data.spec;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.owners === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owners"},message:"must have required property '"+"owners"+"'",schema:schema68.properties.spec.required,parentSchema:schema68.properties.spec,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.allowed === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "allowed"},message:"must have required property '"+"allowed"+"'",schema:schema68.properties.spec.required,parentSchema:schema68.properties.spec,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data6){
if(!(((key3 === "owners") || (key3 === "contact")) || (key3 === "allowed"))){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.spec,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.owners !== undefined){
let data7 = data6.owners;
if(Array.isArray(data7)){
if(data7.length < 1){
const err18 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68.properties.spec.properties.owners,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err19 = {instancePath:instancePath+"/spec/owners/" + i0,schemaPath:"#/properties/spec/properties/owners/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.spec.properties.owners.items,data:data8};
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
const err20 = {instancePath:instancePath+"/spec/owners/" + i0,schemaPath:"#/properties/spec/properties/owners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.spec.properties.owners.items.type,parentSchema:schema68.properties.spec.properties.owners.items,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
let i1 = data7.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data7[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err21 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema68.properties.spec.properties.owners,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err22 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.spec.properties.owners.type,parentSchema:schema68.properties.spec.properties.owners,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.contact !== undefined){
let data9 = data6.contact;
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err23 = {instancePath:instancePath+"/spec/contact",schemaPath:"#/properties/spec/properties/contact/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.spec.properties.contact,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/contact",schemaPath:"#/properties/spec/properties/contact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.spec.properties.contact.type,parentSchema:schema68.properties.spec.properties.contact,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.allowed !== undefined){
let data10 = data6.allowed;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.clusterSelector === undefined){
const err25 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/required",keyword:"required",params:{missingProperty: "clusterSelector"},message:"must have required property '"+"clusterSelector"+"'",schema:schema68.properties.spec.properties.allowed.required,parentSchema:schema68.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.namespaceTypes === undefined){
const err26 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/required",keyword:"required",params:{missingProperty: "namespaceTypes"},message:"must have required property '"+"namespaceTypes"+"'",schema:schema68.properties.spec.properties.allowed.required,parentSchema:schema68.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data10.namespaceNames === undefined){
const err27 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/required",keyword:"required",params:{missingProperty: "namespaceNames"},message:"must have required property '"+"namespaceNames"+"'",schema:schema68.properties.spec.properties.allowed.required,parentSchema:schema68.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.maxNamespaces === undefined){
const err28 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/required",keyword:"required",params:{missingProperty: "maxNamespaces"},message:"must have required property '"+"maxNamespaces"+"'",schema:schema68.properties.spec.properties.allowed.required,parentSchema:schema68.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key4 in data10){
if(!((((key4 === "clusterSelector") || (key4 === "namespaceTypes")) || (key4 === "namespaceNames")) || (key4 === "maxNamespaces"))){
const err29 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.clusterSelector !== undefined){
let data11 = data10.clusterSelector;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!((key5 === "matchLabels") || (key5 === "matchExpressions"))){
const err30 = {instancePath:instancePath+"/spec/allowed/clusterSelector",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data11.matchLabels !== undefined){
let data12 = data11.matchLabels;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key6 in data12){
let data13 = data12[key6];
if(typeof data13 !== "string"){
const err31 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchLabels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchLabels.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchLabels",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchLabels.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchLabels,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data11.matchExpressions !== undefined){
let data14 = data11.matchExpressions;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i2=0; i2<len1; i2++){
let data15 = data14[i2];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.key === undefined){
const err33 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15.operator === undefined){
const err34 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key7 in data15){
if(!(((key7 === "key") || (key7 === "operator")) || (key7 === "values"))){
const err35 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.key !== undefined){
let data16 = data15.key;
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err36 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/key",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/key",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.operator !== undefined){
let data17 = data15.operator;
if(typeof data17 !== "string"){
const err38 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((((data17 === "In") || (data17 === "NotIn")) || (data17 === "Exists")) || (data17 === "DoesNotExist"))){
const err39 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.values !== undefined){
let data18 = data15.values;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i3=0; i3<len2; i3++){
let data19 = data18[i3];
if(typeof data19 !== "string"){
const err40 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/values/" + i3,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.values.items,data:data19};
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
else {
const err41 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/values",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.values,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items,data:data15};
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
const err43 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/spec/allowed/clusterSelector",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.spec.properties.allowed.properties.clusterSelector.type,parentSchema:schema68.properties.spec.properties.allowed.properties.clusterSelector,data:data11};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data10.namespaceTypes !== undefined){
let data20 = data10.namespaceTypes;
if(Array.isArray(data20)){
if(data20.length < 1){
const err45 = {instancePath:instancePath+"/spec/allowed/namespaceTypes",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceTypes,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len3 = data20.length;
for(let i4=0; i4<len3; i4++){
let data21 = data20[i4];
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err46 = {instancePath:instancePath+"/spec/allowed/namespaceTypes/" + i4,schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceTypes.items,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/allowed/namespaceTypes/" + i4,schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.spec.properties.allowed.properties.namespaceTypes.items.type,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceTypes.items,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
let i5 = data20.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data20[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err48 = {instancePath:instancePath+"/spec/allowed/namespaceTypes",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceTypes,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err49 = {instancePath:instancePath+"/spec/allowed/namespaceTypes",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.spec.properties.allowed.properties.namespaceTypes.type,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceTypes,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data10.namespaceNames !== undefined){
let data22 = data10.namespaceNames;
if(Array.isArray(data22)){
if(data22.length < 1){
const err50 = {instancePath:instancePath+"/spec/allowed/namespaceNames",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceNames,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len4 = data22.length;
for(let i6=0; i6<len4; i6++){
let data23 = data22[i6];
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err51 = {instancePath:instancePath+"/spec/allowed/namespaceNames/" + i6,schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceNames.items,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/spec/allowed/namespaceNames/" + i6,schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.spec.properties.allowed.properties.namespaceNames.items.type,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceNames.items,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
let i7 = data22.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data22[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err53 = {instancePath:instancePath+"/spec/allowed/namespaceNames",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)",schema:true,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceNames,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err54 = {instancePath:instancePath+"/spec/allowed/namespaceNames",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.spec.properties.allowed.properties.namespaceNames.type,parentSchema:schema68.properties.spec.properties.allowed.properties.namespaceNames,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data10.maxNamespaces !== undefined){
let data24 = data10.maxNamespaces;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err55 = {instancePath:instancePath+"/spec/allowed/maxNamespaces",schemaPath:"#/properties/spec/properties/allowed/properties/maxNamespaces/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.spec.properties.allowed.properties.maxNamespaces.type,parentSchema:schema68.properties.spec.properties.allowed.properties.maxNamespaces,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 1 || isNaN(data24)){
const err56 = {instancePath:instancePath+"/spec/allowed/maxNamespaces",schemaPath:"#/properties/spec/properties/allowed/properties/maxNamespaces/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema68.properties.spec.properties.allowed.properties.maxNamespaces,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
else {
const err57 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.spec.properties.allowed.type,parentSchema:schema68.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.spec.type,parentSchema:schema68.properties.spec,data:data6};
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
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const workloads = validate59;
const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/workloads.schema.json","title":"Workloads","description":"`policies/namespace-types/<type>/workloads.yaml`: the pods expected in every namespace of the type. A template.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Workloads","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace type's name.","examples":["web-app"]}},"description":"Names this source."},"spec":{"type":"object","title":"Workloads spec","additionalProperties":false,"description":"The pods that are expected in a namespace of this type.","required":["workloads"],"properties":{"workloads":{"type":"array","description":"The workloads in order. Items can have directives ($each, $as, $when).","items":{"type":"object","title":"Workload","additionalProperties":false,"required":["name","labels"],"description":"Pods with the same labels and ports.","properties":{"$each":{"type":"string","description":"An expression that gives a list. The item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression that gives a boolean. The item is rendered only if it is true."},"name":{"type":"string","minLength":1,"description":"The workload's name, unique in the namespace.","examples":["kube-apiserver"]},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"],"description":"The kind of object that creates the pods."},"labels":{"type":["object","array"],"description":"The pods' labels: a map, or a list of maps that are merged. Each map can have $when.","examples":[{"app":"web"}]},"ports":{"type":"array","items":{"type":"object","additionalProperties":false,"title":"Port","required":["port"],"properties":{"$when":{"type":["boolean","string"],"description":"An expression that gives a boolean. The item is rendered only if it is true."},"name":{"type":"string","minLength":1,"description":"The name that policies may use.","examples":["metrics"]},"port":{"type":["integer","string"],"description":"The number, or an expression for it.","examples":[8080]},"protocol":{"type":"string","description":"TCP (default), UDP or SCTP.","examples":["TCP"]}},"description":"A port on which the pods listen."},"description":"Ports on which the pods listen; they resolve named ports in policies."},"hostNetwork":{"type":["boolean","string"],"description":"true: the pods share their node's network, and policies do not select them."},"addresses":{"type":["array","string"],"items":{"type":"string"},"description":"Addresses of the pods where they are known and fixed.","examples":[["10.0.0.7"]]}}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Workloads","metadata":{"name":"web-app"},"spec":{"workloads":[{"name":"web","labels":{"app":"web"},"ports":[{"name":"http","port":8080}]}]}}]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/workloads.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema69.required,parentSchema:schema69,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema69,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema69.properties.apiVersion,data:data0};
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
if("Workloads" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Workloads"},message:"must be equal to constant",schema:"Workloads",parentSchema:schema69.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema69.properties.metadata.required,parentSchema:schema69.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.metadata,data:data2};
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
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema69.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.metadata.properties.name.type,parentSchema:schema69.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.metadata.type,parentSchema:schema69.properties.metadata,data:data2};
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
if(data4.workloads === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "workloads"},message:"must have required property '"+"workloads"+"'",schema:schema69.properties.spec.required,parentSchema:schema69.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "workloads")){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.workloads !== undefined){
let data5 = data4.workloads;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err15 = {instancePath:instancePath+"/spec/workloads/" + i0,schemaPath:"#/properties/spec/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema69.properties.spec.properties.workloads.items.required,parentSchema:schema69.properties.spec.properties.workloads.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.labels === undefined){
const err16 = {instancePath:instancePath+"/spec/workloads/" + i0,schemaPath:"#/properties/spec/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema69.properties.spec.properties.workloads.items.required,parentSchema:schema69.properties.spec.properties.workloads.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data6){
if(!(func12.call(schema69.properties.spec.properties.workloads.items.properties, key3))){
const err17 = {instancePath:instancePath+"/spec/workloads/" + i0,schemaPath:"#/properties/spec/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.spec.properties.workloads.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.$each !== undefined){
let data7 = data6.$each;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/spec/workloads/" + i0+"/$each",schemaPath:"#/properties/spec/properties/workloads/items/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.spec.properties.workloads.items.properties.$each.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.$each,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.$as !== undefined){
let data8 = data6.$as;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/spec/workloads/" + i0+"/$as",schemaPath:"#/properties/spec/properties/workloads/items/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.spec.properties.workloads.items.properties.$as.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.$as,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.$when !== undefined){
let data9 = data6.$when;
if((typeof data9 !== "boolean") && (typeof data9 !== "string")){
const err20 = {instancePath:instancePath+"/spec/workloads/" + i0+"/$when",schemaPath:"#/properties/spec/properties/workloads/items/properties/%24when/type",keyword:"type",params:{type: schema69.properties.spec.properties.workloads.items.properties.$when.type},message:"must be boolean,string",schema:schema69.properties.spec.properties.workloads.items.properties.$when.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.$when,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.name !== undefined){
let data10 = data6.name;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err21 = {instancePath:instancePath+"/spec/workloads/" + i0+"/name",schemaPath:"#/properties/spec/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.spec.properties.workloads.items.properties.name,data:data10};
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
const err22 = {instancePath:instancePath+"/spec/workloads/" + i0+"/name",schemaPath:"#/properties/spec/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.spec.properties.workloads.items.properties.name.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.name,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.kind !== undefined){
let data11 = data6.kind;
if(typeof data11 !== "string"){
const err23 = {instancePath:instancePath+"/spec/workloads/" + i0+"/kind",schemaPath:"#/properties/spec/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.spec.properties.workloads.items.properties.kind.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.kind,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(((((((data11 === "Deployment") || (data11 === "StatefulSet")) || (data11 === "DaemonSet")) || (data11 === "ReplicaSet")) || (data11 === "Job")) || (data11 === "CronJob")) || (data11 === "Pod"))){
const err24 = {instancePath:instancePath+"/spec/workloads/" + i0+"/kind",schemaPath:"#/properties/spec/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema69.properties.spec.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema69.properties.spec.properties.workloads.items.properties.kind.enum,parentSchema:schema69.properties.spec.properties.workloads.items.properties.kind,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.labels !== undefined){
let data12 = data6.labels;
if(!data12 || typeof data12 != "object"){
const err25 = {instancePath:instancePath+"/spec/workloads/" + i0+"/labels",schemaPath:"#/properties/spec/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: schema69.properties.spec.properties.workloads.items.properties.labels.type},message:"must be object,array",schema:schema69.properties.spec.properties.workloads.items.properties.labels.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.labels,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.ports !== undefined){
let data13 = data6.ports;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.port === undefined){
const err26 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema69.properties.spec.properties.workloads.items.properties.ports.items.required,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports.items,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key4 in data14){
if(!((((key4 === "$when") || (key4 === "name")) || (key4 === "port")) || (key4 === "protocol"))){
const err27 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports.items,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.$when !== undefined){
let data15 = data14.$when;
if((typeof data15 !== "boolean") && (typeof data15 !== "string")){
const err28 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/$when",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/%24when/type",keyword:"type",params:{type: schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.$when.type},message:"must be boolean,string",schema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.$when.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.$when,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.name !== undefined){
let data16 = data14.name;
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err29 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.port !== undefined){
let data17 = data14.port;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (typeof data17 !== "string")){
const err31 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.port,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.protocol !== undefined){
let data18 = data14.protocol;
if(typeof data18 !== "string"){
const err32 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports.items.properties.protocol,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.spec.properties.workloads.items.properties.ports.items.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports.items,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema69.properties.spec.properties.workloads.items.properties.ports.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.ports,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data6.hostNetwork !== undefined){
let data19 = data6.hostNetwork;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
const err35 = {instancePath:instancePath+"/spec/workloads/" + i0+"/hostNetwork",schemaPath:"#/properties/spec/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: schema69.properties.spec.properties.workloads.items.properties.hostNetwork.type},message:"must be boolean,string",schema:schema69.properties.spec.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.hostNetwork,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data6.addresses !== undefined){
let data20 = data6.addresses;
if((!(Array.isArray(data20))) && (typeof data20 !== "string")){
const err36 = {instancePath:instancePath+"/spec/workloads/" + i0+"/addresses",schemaPath:"#/properties/spec/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: schema69.properties.spec.properties.workloads.items.properties.addresses.type},message:"must be array,string",schema:schema69.properties.spec.properties.workloads.items.properties.addresses.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.addresses,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 !== "string"){
const err37 = {instancePath:instancePath+"/spec/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/spec/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.spec.properties.workloads.items.properties.addresses.items.type,parentSchema:schema69.properties.spec.properties.workloads.items.properties.addresses.items,data:data21};
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
}
}
else {
const err38 = {instancePath:instancePath+"/spec/workloads/" + i0,schemaPath:"#/properties/spec/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.spec.properties.workloads.items.type,parentSchema:schema69.properties.spec.properties.workloads.items,data:data6};
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
const err39 = {instancePath:instancePath+"/spec/workloads",schemaPath:"#/properties/spec/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema69.properties.spec.properties.workloads.type,parentSchema:schema69.properties.spec.properties.workloads,data:data5};
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
const err40 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.spec.type,parentSchema:schema69.properties.spec,data:data4};
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
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const parameter = validate60;

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func12.call(schema44.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.type.type,parentSchema:schema44.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data0 === "object") || (data0 === "array")) || (data0 === "string")) || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema44.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.type.enum,parentSchema:schema44.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.properties !== undefined){
let data1 = data.properties;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(validate33(data1[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.properties.type,parentSchema:schema44.properties.properties,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data3 = data.required;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.required.items.type,parentSchema:schema44.properties.required.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema44.properties.required,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.required.type,parentSchema:schema44.properties.required,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.additionalProperties !== undefined){
let data5 = data.additionalProperties;
if((typeof data5 !== "boolean") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err8 = {instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: schema44.properties.additionalProperties.type},message:"must be boolean,object",schema:schema44.properties.additionalProperties.type,parentSchema:schema44.properties.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.items !== undefined){
if(!(validate33(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.enum !== undefined){
let data7 = data.enum;
if(Array.isArray(data7)){
if(data7.length < 1){
const err9 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.enum,data:data7};
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
const err10 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.enum.type,parentSchema:schema44.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.format !== undefined){
let data8 = data.format;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.format.type,parentSchema:schema44.properties.format,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.minimum !== undefined){
let data9 = data.minimum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema44.properties.minimum.type,parentSchema:schema44.properties.minimum,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.maximum !== undefined){
let data10 = data.maximum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema44.properties.maximum.type,parentSchema:schema44.properties.maximum,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.minItems !== undefined){
let data11 = data.minItems;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.minItems.type,parentSchema:schema44.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err15 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.maxItems !== undefined){
let data12 = data.maxItems;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err16 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.maxItems.type,parentSchema:schema44.properties.maxItems,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err17 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.maxItems,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.minPrefixLength !== undefined){
let data13 = data.minPrefixLength;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
const err18 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema44.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data13){
if(!((key2 === "ipv4") || (key2 === "ipv6"))){
const err19 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.ipv4 !== undefined){
let data14 = data13.ipv4;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err20 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.minPrefixLength.properties.ipv4.type,parentSchema:schema44.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 32 || isNaN(data14)){
const err21 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32},message:"must be <= 32",schema:32,parentSchema:schema44.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.minPrefixLength.properties.ipv4,data:data14};
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
if(data13.ipv6 !== undefined){
let data15 = data13.ipv6;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err23 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.minPrefixLength.properties.ipv6.type,parentSchema:schema44.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 128 || isNaN(data15)){
const err24 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128},message:"must be <= 128",schema:128,parentSchema:schema44.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err25 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.minPrefixLength.properties.ipv6,data:data15};
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
}
else {
const err26 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.minPrefixLength.type,parentSchema:schema44.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.outside !== undefined){
let data16 = data.outside;
if(Array.isArray(data16)){
if(data16.length < 1){
const err27 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
let data17 = data16[i2];
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err28 = {instancePath:instancePath+"/outside/" + i2,schemaPath:"#/properties/outside/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.outside.items,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/outside/" + i2,schemaPath:"#/properties/outside/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.outside.items.type,parentSchema:schema44.properties.outside.items,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i3 = data16.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data16[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err30 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema44.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err31 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.outside.type,parentSchema:schema44.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.minProperties !== undefined){
let data18 = data.minProperties;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err32 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.minProperties.type,parentSchema:schema44.properties.minProperties,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err33 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.minProperties,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.uniqueItems !== undefined){
let data19 = data.uniqueItems;
if(typeof data19 !== "boolean"){
const err34 = {instancePath:instancePath+"/uniqueItems",schemaPath:"#/properties/uniqueItems/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.uniqueItems.type,parentSchema:schema44.properties.uniqueItems,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.title !== undefined){
let data20 = data.title;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.title.type,parentSchema:schema44.properties.title,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.description !== undefined){
let data21 = data.description;
if(typeof data21 !== "string"){
const err36 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.description.type,parentSchema:schema44.properties.description,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.examples !== undefined){
let data22 = data.examples;
if(!(Array.isArray(data22))){
const err37 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.examples.type,parentSchema:schema44.properties.examples,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.merge !== undefined){
let data23 = data.merge;
if(typeof data23 !== "string"){
const err38 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.merge.type,parentSchema:schema44.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(data23 === "union")){
const err39 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/enum",keyword:"enum",params:{allowedValues: schema44.properties.merge.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.merge.enum,parentSchema:schema44.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.observed !== undefined){
let data24 = data.observed;
if(typeof data24 !== "boolean"){
const err40 = {instancePath:instancePath+"/observed",schemaPath:"#/properties/observed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.observed.type,parentSchema:schema44.properties.observed,data:data24};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.tenantMaySet !== undefined){
let data25 = data.tenantMaySet;
if(typeof data25 !== "boolean"){
const err41 = {instancePath:instancePath+"/tenantMaySet",schemaPath:"#/properties/tenantMaySet/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.tenantMaySet.type,parentSchema:schema44.properties.tenantMaySet,data:data25};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validators = {
  'access-grant': access_grant,
  'cluster-group': cluster_group,
  'cluster': cluster,
  'connectivity-test': connectivity_test,
  'exception': exception,
  'import-names': import_names,
  'inventory-cluster': inventory_cluster,
  'inventory-landscape': inventory_landscape,
  'inventory-namespace': inventory_namespace,
  'inventory-profile': inventory_profile,
  'inventory-tenant': inventory_tenant,
  'landscape': landscape,
  'namespace-type': namespace_type,
  'network-policy': network_policy,
  'observed-values': observed_values,
  'parameters': parameters,
  'policy-template': policy_template,
  'review-rules': review_rules,
  'tenant-namespaces': tenant_namespaces,
  'tenant-workloads': tenant_workloads,
  'tenant': tenant,
  'workloads': workloads,
  'parameter': parameter,
};
