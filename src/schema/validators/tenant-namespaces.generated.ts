// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateTenantNamespaces = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/tenant-namespaces.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"TenantNamespaces","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The tenant's name, which is also the name of its folder.","examples":["payments"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"description":"What the tenant declares, within the limits of its `tenant.yaml`.","properties":{"values":{"type":"object","additionalProperties":true},"namespaces":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","type"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name.","examples":["payments-app"]},"type":{"type":"string","minLength":1,"description":"Its namespace type.","examples":["team-app"]},"clusters":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true},"clusterSelector":{"type":"object","additionalProperties":false,"properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"}}}}}}},"values":{"type":"object","additionalProperties":true},"labels":{"type":"object","additionalProperties":{"type":"string"}},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"uses":{"type":"array","items":{"type":"string","pattern":"^[^/]+/[^/]+$"},"uniqueItems":true},"overrides":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["values"],"properties":{"clusters":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true},"clusterSelector":{"type":"object","additionalProperties":false,"properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"}}}}}}},"values":{"type":"object","additionalProperties":true,"description":"Values for this namespace in these clusters.","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]}}}}}}}}}}};
const func1 = ucs2length.default;
const func3 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[^/]+/[^/]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/tenant-namespaces.schema.json" */;
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
if("TenantNamespaces" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "TenantNamespaces"},message:"must be equal to constant",schema:"TenantNamespaces",parentSchema:schema31.properties.kind,data:data1};
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
for(const key2 in data4){
if(!((key2 === "values") || (key2 === "namespaces"))){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
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
const err14 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.values.type,parentSchema:schema31.properties.spec.properties.values,data:data5};
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
const err15 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7.type === undefined){
const err16 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data7){
if(!(func3.call(schema31.properties.spec.properties.namespaces.items.properties, key3))){
const err17 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data7};
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
const err18 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data8) < 1){
const err19 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data8};
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
const err20 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data8};
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
const err21 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.type,data:data9};
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
const err22 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.type.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.type,data:data9};
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
const err23 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusters,data:data10};
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
const err24 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusters.items,data:data11};
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
const err25 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusters.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusters.items,data:data11};
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
const err26 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusters,data:data10};
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
const err27 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.clusters.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusters,data:data10};
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
const err28 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector,data:data12};
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
const err29 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.additionalProperties,data:data14};
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
const err30 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchLabels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels,data:data13};
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
const err31 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data16.operator === undefined){
const err32 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data16};
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
const err33 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data16};
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
const err34 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data17};
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
const err35 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data17};
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
const err36 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((((data18 === "In") || (data18 === "NotIn")) || (data18 === "Exists")) || (data18 === "DoesNotExist"))){
const err37 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data18};
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
const err38 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/values/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items,data:data20};
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
const err39 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values,data:data19};
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
const err40 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data16};
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
const err41 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector/matchExpressions",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions,data:data15};
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
const err42 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector,data:data12};
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
const err43 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.values.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.values,data:data21};
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
const err44 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.labels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.labels.additionalProperties,data:data23};
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
const err45 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.labels.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.labels,data:data22};
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
const err46 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i5,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data25};
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
const err47 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i5,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data25};
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
const err48 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i6+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies,data:data24};
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
const err49 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies,data:data24};
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
const err50 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/uses/" + i7,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/pattern",keyword:"pattern",params:{pattern: "^[^/]+/[^/]+$"},message:"must match pattern \""+"^[^/]+/[^/]+$"+"\"",schema:"^[^/]+/[^/]+$",parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses.items,data:data27};
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
const err51 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/uses/" + i7,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.uses.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses.items,data:data27};
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
const err52 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i8+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses,data:data26};
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
const err53 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.uses.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses,data:data26};
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
const err54 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/required",keyword:"required",params:{missingProperty: "values"},message:"must have required property '"+"values"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items,data:data29};
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
const err55 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items,data:data29};
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
const err56 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters,data:data30};
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
const err57 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters.items,data:data31};
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
const err58 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters.items,data:data31};
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
const err59 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i11+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters,data:data30};
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
const err60 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusters",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusters,data:data30};
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
const err61 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector,data:data32};
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
const err62 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchLabels/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchLabels.additionalProperties,data:data34};
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
const err63 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchLabels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchLabels.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchLabels,data:data33};
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
const err64 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items,data:data36};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data36.operator === undefined){
const err65 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items,data:data36};
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
const err66 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items,data:data36};
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
const err67 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data37};
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
const err68 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data37};
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
const err69 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data38};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!((((data38 === "In") || (data38 === "NotIn")) || (data38 === "Exists")) || (data38 === "DoesNotExist"))){
const err70 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data38};
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
const err71 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/values/" + i13,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items,data:data40};
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
const err72 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.properties.values,data:data39};
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
const err73 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions/" + i12,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.items,data:data36};
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
const err74 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector/matchExpressions",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.properties.matchExpressions,data:data35};
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
const err75 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/clusterSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.clusterSelector,data:data32};
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
const err76 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.values.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.properties.values,data:data41};
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
const err77 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides.items,data:data29};
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
const err78 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/overrides",schemaPath:"#/properties/spec/properties/namespaces/items/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.overrides.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.overrides,data:data28};
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
const err79 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data7};
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
const err80 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.type,parentSchema:schema31.properties.spec.properties.namespaces,data:data6};
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
const err81 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
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
const err82 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
