// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateTenant = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/tenant.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Tenant","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The tenant's name, which is also the name of its folder.","examples":["payments"]},"labels":{"type":"object","additionalProperties":{"type":"string"}}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"description":"The owners of the tenant, and what the tenant may have.","required":["owners","allowed"],"properties":{"owners":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"People and teams that own the namespaces, as CODEOWNERS names them.","examples":[["@acme/payments"]]},"contact":{"type":"string","minLength":1},"allowed":{"type":"object","additionalProperties":false,"required":["clusterSelector","namespaceTypes","namespaceNames","maxNamespaces"],"description":"The limits for the namespaces that the tenant declares.","properties":{"clusterSelector":{"type":"object","additionalProperties":false,"description":"The clusters in which the tenant may have namespaces; {} is every cluster.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"}}}}}},"examples":[{"matchLabels":{"stage":"production"}}]},"namespaceTypes":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"The types that its namespaces may have. The type must admit the tenant, too.","examples":[["team-app","team-data"]]},"namespaceNames":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Patterns for the names of its namespaces; `*` matches any characters.","examples":[["payments-*"]]},"maxNamespaces":{"type":"integer","minimum":1,"description":"How many namespaces it may have in one cluster.","examples":[20]}}}}}}};
const func1 = ucs2length.default;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/tenant.schema.json" */;
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
if("Tenant" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Tenant"},message:"must be equal to constant",schema:"Tenant",parentSchema:schema31.properties.kind,data:data1};
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
if(!((key1 === "name") || (key1 === "labels"))){
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
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema31.properties.metadata.properties.labels.additionalProperties,data:data5};
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
const err13 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.properties.labels.type,parentSchema:schema31.properties.metadata.properties.labels,data:data4};
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
const err14 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
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
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owners"},message:"must have required property '"+"owners"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.allowed === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "allowed"},message:"must have required property '"+"allowed"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data6};
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
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data6};
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
const err18 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.owners,data:data7};
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
const err19 = {instancePath:instancePath+"/spec/owners/" + i0,schemaPath:"#/properties/spec/properties/owners/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.owners.items,data:data8};
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
const err20 = {instancePath:instancePath+"/spec/owners/" + i0,schemaPath:"#/properties/spec/properties/owners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.owners.items.type,parentSchema:schema31.properties.spec.properties.owners.items,data:data8};
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
const err21 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.owners,data:data7};
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
const err22 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.owners.type,parentSchema:schema31.properties.spec.properties.owners,data:data7};
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
const err23 = {instancePath:instancePath+"/spec/contact",schemaPath:"#/properties/spec/properties/contact/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.contact,data:data9};
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
const err24 = {instancePath:instancePath+"/spec/contact",schemaPath:"#/properties/spec/properties/contact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.contact.type,parentSchema:schema31.properties.spec.properties.contact,data:data9};
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
const err25 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/required",keyword:"required",params:{missingProperty: "clusterSelector"},message:"must have required property '"+"clusterSelector"+"'",schema:schema31.properties.spec.properties.allowed.required,parentSchema:schema31.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.namespaceTypes === undefined){
const err26 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/required",keyword:"required",params:{missingProperty: "namespaceTypes"},message:"must have required property '"+"namespaceTypes"+"'",schema:schema31.properties.spec.properties.allowed.required,parentSchema:schema31.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data10.namespaceNames === undefined){
const err27 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/required",keyword:"required",params:{missingProperty: "namespaceNames"},message:"must have required property '"+"namespaceNames"+"'",schema:schema31.properties.spec.properties.allowed.required,parentSchema:schema31.properties.spec.properties.allowed,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.maxNamespaces === undefined){
const err28 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/required",keyword:"required",params:{missingProperty: "maxNamespaces"},message:"must have required property '"+"maxNamespaces"+"'",schema:schema31.properties.spec.properties.allowed.required,parentSchema:schema31.properties.spec.properties.allowed,data:data10};
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
const err29 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.allowed,data:data10};
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
const err30 = {instancePath:instancePath+"/spec/allowed/clusterSelector",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector,data:data11};
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
const err31 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchLabels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchLabels.additionalProperties,data:data13};
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
const err32 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchLabels",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchLabels.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchLabels,data:data12};
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
const err33 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15.operator === undefined){
const err34 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items,data:data15};
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
const err35 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items,data:data15};
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
const err36 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/key",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data16};
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
const err37 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/key",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data16};
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
const err38 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((((data17 === "In") || (data17 === "NotIn")) || (data17 === "Exists")) || (data17 === "DoesNotExist"))){
const err39 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data17};
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
const err40 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/values/" + i3,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.values.items,data:data19};
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
const err41 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2+"/values",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.properties.values,data:data18};
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
const err42 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions/" + i2,schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.items,data:data15};
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
const err43 = {instancePath:instancePath+"/spec/allowed/clusterSelector/matchExpressions",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector.properties.matchExpressions,data:data14};
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
const err44 = {instancePath:instancePath+"/spec/allowed/clusterSelector",schemaPath:"#/properties/spec/properties/allowed/properties/clusterSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.allowed.properties.clusterSelector.type,parentSchema:schema31.properties.spec.properties.allowed.properties.clusterSelector,data:data11};
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
const err45 = {instancePath:instancePath+"/spec/allowed/namespaceTypes",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceTypes,data:data20};
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
const err46 = {instancePath:instancePath+"/spec/allowed/namespaceTypes/" + i4,schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceTypes.items,data:data21};
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
const err47 = {instancePath:instancePath+"/spec/allowed/namespaceTypes/" + i4,schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.allowed.properties.namespaceTypes.items.type,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceTypes.items,data:data21};
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
const err48 = {instancePath:instancePath+"/spec/allowed/namespaceTypes",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceTypes,data:data20};
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
const err49 = {instancePath:instancePath+"/spec/allowed/namespaceTypes",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.allowed.properties.namespaceTypes.type,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceTypes,data:data20};
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
const err50 = {instancePath:instancePath+"/spec/allowed/namespaceNames",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceNames,data:data22};
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
const err51 = {instancePath:instancePath+"/spec/allowed/namespaceNames/" + i6,schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceNames.items,data:data23};
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
const err52 = {instancePath:instancePath+"/spec/allowed/namespaceNames/" + i6,schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.allowed.properties.namespaceNames.items.type,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceNames.items,data:data23};
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
const err53 = {instancePath:instancePath+"/spec/allowed/namespaceNames",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceNames,data:data22};
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
const err54 = {instancePath:instancePath+"/spec/allowed/namespaceNames",schemaPath:"#/properties/spec/properties/allowed/properties/namespaceNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.allowed.properties.namespaceNames.type,parentSchema:schema31.properties.spec.properties.allowed.properties.namespaceNames,data:data22};
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
const err55 = {instancePath:instancePath+"/spec/allowed/maxNamespaces",schemaPath:"#/properties/spec/properties/allowed/properties/maxNamespaces/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spec.properties.allowed.properties.maxNamespaces.type,parentSchema:schema31.properties.spec.properties.allowed.properties.maxNamespaces,data:data24};
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
const err56 = {instancePath:instancePath+"/spec/allowed/maxNamespaces",schemaPath:"#/properties/spec/properties/allowed/properties/maxNamespaces/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.spec.properties.allowed.properties.maxNamespaces,data:data24};
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
const err57 = {instancePath:instancePath+"/spec/allowed",schemaPath:"#/properties/spec/properties/allowed/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.allowed.type,parentSchema:schema31.properties.spec.properties.allowed,data:data10};
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
const err58 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data6};
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
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
