// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateTenantWorkloads = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/tenant-workloads.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"TenantWorkloads","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The tenant's name, which is also the name of its folder.","examples":["payments"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"required":["namespaces"],"description":"The pods that are expected in namespaces of this tenant, beside those of their types.","properties":{"namespaces":{"type":"array","minItems":1,"description":"Workloads by namespace.","items":{"type":"object","additionalProperties":false,"required":["name","workloads"],"properties":{"name":{"type":"string","minLength":1,"description":"The name of a namespace of the tenant; `*` matches any characters.","examples":["payments-app"]},"workloads":{"type":"array","description":"The workloads in order. Items can have directives ($each, $as, $when).","items":{"type":"object","additionalProperties":false,"required":["name","labels"],"properties":{"$each":{"type":"string"},"$as":{"type":"string"},"$when":{"type":["boolean","string"]},"name":{"type":"string","minLength":1,"description":"The workload's name, unique in the namespace.","examples":["kube-apiserver"]},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"]},"labels":{"type":["object","array"],"description":"The pods' labels: a map, or a list of maps that are merged. Each map can have $when.","examples":[{"app":"web"}]},"ports":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["port"],"properties":{"$when":{"type":["boolean","string"]},"name":{"type":"string","minLength":1},"port":{"type":["integer","string"],"description":"The number, or an expression for it.","examples":[8080]},"protocol":{"type":"string"}}}},"hostNetwork":{"type":["boolean","string"]},"addresses":{"type":["array","string"],"items":{"type":"string"}}}}}}}}}}}};
const func1 = ucs2length.default;
const func4 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/tenant-workloads.schema.json" */;
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
if("TenantWorkloads" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "TenantWorkloads"},message:"must be equal to constant",schema:"TenantWorkloads",parentSchema:schema31.properties.kind,data:data1};
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
if(data4.namespaces === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "namespaces"},message:"must have required property '"+"namespaces"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
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
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
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
const err15 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.namespaces,data:data5};
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
const err16 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.workloads === undefined){
const err17 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "workloads"},message:"must have required property '"+"workloads"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data6};
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
const err18 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data6};
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
const err19 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data7};
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
const err20 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data7};
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
const err21 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9.labels === undefined){
const err22 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key4 in data9){
if(!(func4.call(schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties, key4))){
const err23 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items,data:data9};
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
const err24 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/$each",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$each.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$each,data:data10};
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
const err25 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/$as",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$as.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$as,data:data11};
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
const err26 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/$when",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/%24when/type",keyword:"type",params:{type: schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$when.type},message:"must be boolean,string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$when.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.$when,data:data12};
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
const err27 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.name,data:data13};
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
const err28 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.name,data:data13};
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
const err29 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/kind",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(((((((data14 === "Deployment") || (data14 === "StatefulSet")) || (data14 === "DaemonSet")) || (data14 === "ReplicaSet")) || (data14 === "Job")) || (data14 === "CronJob")) || (data14 === "Pod"))){
const err30 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/kind",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind.enum,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind,data:data14};
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
const err31 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.labels.type},message:"must be object,array",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.labels.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.labels,data:data15};
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
const err32 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items,data:data17};
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
const err33 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items,data:data17};
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
const err34 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/$when",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/%24when/type",keyword:"type",params:{type: schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.$when.type},message:"must be boolean,string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.$when.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.$when,data:data18};
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
const err35 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.name,data:data19};
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
const err36 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.name,data:data19};
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
const err37 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/port",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.port,data:data20};
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
const err38 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2+"/protocol",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.properties.protocol,data:data21};
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
const err39 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports/" + i2,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.items,data:data17};
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
const err40 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/ports",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.ports,data:data16};
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
const err41 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/hostNetwork",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.hostNetwork.type},message:"must be boolean,string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.hostNetwork,data:data22};
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
const err42 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/addresses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses.type},message:"must be array,string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses,data:data23};
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
const err43 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1+"/addresses/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.properties.addresses.items,data:data24};
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
const err44 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads.items,data:data9};
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
const err45 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/workloads",schemaPath:"#/properties/spec/properties/namespaces/items/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.workloads.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.workloads,data:data8};
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
const err46 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data6};
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
const err47 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.type,parentSchema:schema31.properties.spec.properties.namespaces,data:data5};
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
const err48 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
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
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
